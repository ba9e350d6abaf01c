package uk.deliveryboard.referrals.referral.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.referrals.pathway.model.Actor;
import uk.deliveryboard.referrals.pathway.model.ClockOwner;
import uk.deliveryboard.referrals.pathway.model.ReferralState;
import uk.deliveryboard.referrals.pathway.model.StageChange;
import uk.deliveryboard.referrals.pathway.model.StateCode;
import uk.deliveryboard.referrals.referral.model.AgeBand;
import uk.deliveryboard.referrals.referral.model.Awareness;
import uk.deliveryboard.referrals.referral.model.Concern;
import uk.deliveryboard.referrals.referral.model.ConcernTaxonomy;
import uk.deliveryboard.referrals.referral.model.ExternalRef;
import uk.deliveryboard.referrals.referral.model.Gender;
import uk.deliveryboard.referrals.referral.model.HistoryEntry;
import uk.deliveryboard.referrals.referral.model.Intake;
import uk.deliveryboard.referrals.referral.model.ReceivedVia;
import uk.deliveryboard.referrals.referral.model.Reference;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.referral.model.Region;
import uk.deliveryboard.referrals.referral.model.Sector;

/** Makes rows into referrals again. */
record ReferralRows(JsonMapper json) {

    Referral referral(ResultSet row, int number) throws SQLException {
        return new Referral(row.getObject("id", UUID.class), Reference.parse(row.getString("ref")),
                row.getString("agency"), row.getString("board"), intake(row), state(row), row.getLong("version"));
    }

    private ReferralState state(ResultSet row) throws SQLException {
        return json.readValue(row.getString("state_facts"), StateCode.valueOf(row.getString("state")).type());
    }

    private static Intake intake(ResultSet row) throws SQLException {
        return new Intake(row.getObject("received_on", LocalDate.class),
                ReceivedVia.valueOf(row.getString("received_via")), Sector.valueOf(row.getString("sector")),
                AgeBand.of(row.getString("age_band")), Gender.valueOf(row.getString("gender")),
                new Concern(ConcernTaxonomy.valueOf(row.getString("concern_taxonomy")),
                        row.getString("concern_code")),
                Region.of(row.getString("region")), row.getObject("first_concern_on", LocalDate.class),
                externalRefs(row), row.getBoolean("asked_to_stay_informed"),
                Awareness.valueOf(row.getString("individual_aware")), row.getBoolean("consulted_safeguarding_lead"));
    }

    private static List<ExternalRef> externalRefs(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("external_refs").getArray()).map(text -> text.split(" ", 2))
                .map(parts -> new ExternalRef(ExternalRef.System.valueOf(parts[0]), parts[1])).toList();
    }

    static HistoryEntry historyEntry(ResultSet row, int number) throws SQLException {
        return new HistoryEntry(
                new StageChange(StateCode.valueOf(row.getString("from_state")),
                        StateCode.valueOf(row.getString("to_state")), row.getObject("changed_on", LocalDate.class),
                        ClockOwner.valueOf(row.getString("clock_owner")), row.getInt("elapsed_working_days")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("recorded_by_agency"),
                Actor.valueOf(row.getString("recorded_as")));
    }
}
