package uk.deliveryboard.reporting.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.model.Share;

/** Counts of the rows that the projections of plans and boards keep, in the row scope of the board. */
public interface GovernanceCounts {

    /** Plans in force on a day: all, and those of which something holds. */
    record Plans(long all, long equalityAssessed, long ofSchools, long governorSigned, long reviewed) {}

    /** @param agency holder at the newest meeting */
    record Seat(String code, String agency, long attended, long meetings) {}

    /** The newest counter-terrorism local profile, and what became of its recommendations. */
    record Profile(LocalDate receivedOn, long recommendations, long owned, long accepted) {}

    /**
     * What an agency has in its registers on a day.
     *
     * @param policies types of policy that are required, in date, and mention Prevent, or are covered by one that is and does
     * @param filtered whether it attested its filter within 12 months
     */
    record Registers(long policies, boolean filtered) {}

    /**
     * The annual safeguarding audit of an agency that is to make one.
     *
     * @param known         whether it ever made one
     * @param coversPrevent whether the newest is not older than 12 months and covers Prevent
     */
    record SafeguardingAudit(boolean known, boolean coversPrevent) {}

    /** What boards do each year. */
    enum Yearly {
        MEMBERSHIP,
        TERMS_OF_REFERENCE,
        AUDIT
    }

    /** By agency; those that have no plan in force are left out. */
    Map<String, Plans> plans(Quarter quarter, LocalDate day);

    /** By agency; those whose registers hold nothing are left out. */
    Map<String, Registers> registers(LocalDate day);

    /** Of the checks of speakers and premises decided in the twelve months to a day, by agency, those made as they must be. */
    Map<String, Share> speakerChecks(LocalDate day);

    /** By agency, of the schools, early years settings and colleges of the board. */
    Map<String, SafeguardingAudit> safeguardingAudits(LocalDate day);

    /**
     * By agency, whether it has a Prevent lead on a day, or has been without one for so many days at most; those that
     * never told of any office are left out.
     */
    Map<String, Boolean> leads(LocalDate day, int longestVacancy);

    /** @param from first day of the time that is looked at */
    List<Seat> seats(LocalDate from, LocalDate day);

    /** Day on which each was done last. */
    Map<Yearly, LocalDate> newest(LocalDate day);

    Optional<Profile> profile(LocalDate day);

    /** Checks of records due before meetings of the panel in the quarter, up to the day; and those made. */
    Share checks(Quarter quarter, LocalDate day);

    /** Of the trainers accredited on a day, by agency, those who gave a workshop in the twelve months to it. */
    Map<String, Share> trainers(LocalDate day);
}
