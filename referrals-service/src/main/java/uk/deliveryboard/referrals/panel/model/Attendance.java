package uk.deliveryboard.referrals.panel.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.deliveryboard.referrals.directory.model.AgencyKind;
import uk.deliveryboard.referrals.pathway.model.Evidence.Seat;
import uk.deliveryboard.referrals.pathway.model.Refusal;

/** Who was at a meeting, seat by seat. */
public record Attendance(List<Present> rows) {

    private static final String RULE = "R-8";

    /** How a seat was filled. */
    public enum Presence {
        PRESENT, DEPUTY, APOLOGIES, ABSENT;

        boolean isThere() {
            return this == PRESENT || this == DEPUTY;
        }
    }

    /** One seat at a meeting. */
    public record Present(Seat seat, String agency, Presence presence) {}

    public Attendance {
        rows = List.copyOf(rows);
    }

    /**
     * Why this is no meeting of a panel: the two statutory seats, CTSA 2015 s.37(1) and (3). That the force of the area
     * where an individual lives is there is asked case by case, at the discussion.
     *
     * @param agencies kinds of the agencies named that the directory knows
     */
    public List<Refusal> refusals(Map<String, AgencyKind> agencies) {
        List<Refusal> refusals = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < rows.size(); index++) {
            Present row = rows.get(index);
            if (!agencies.containsKey(row.agency())) {
                refusals.add(new Refusal(RULE, "/attendance/" + index + "/agency", "is not in the directory"));
            }
            if (!seen.add(row.seat() + " " + row.agency())) {
                refusals.add(new Refusal(RULE, "/attendance/" + index, "is there twice"));
            }
        }
        if (!isThere(Seat.CHAIR, AgencyKind.LOCAL_AUTHORITY, agencies)) {
            refusals.add(new Refusal(RULE, "/attendance", "a local authority must be in the chair"));
        }
        if (!isThere(Seat.POLICE, AgencyKind.POLICE_FORCE, agencies)) {
            refusals.add(new Refusal(RULE, "/attendance", "a police force must be present"));
        }
        return List.copyOf(refusals);
    }

    private boolean isThere(Seat seat, AgencyKind kind, Map<String, AgencyKind> agencies) {
        return rows.stream().anyMatch(
                row -> row.seat() == seat && row.presence().isThere() && agencies.get(row.agency()) == kind);
    }
}
