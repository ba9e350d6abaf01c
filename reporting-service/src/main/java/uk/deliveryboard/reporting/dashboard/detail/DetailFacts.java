package uk.deliveryboard.reporting.dashboard.detail;

import java.time.LocalDate;
import java.util.Map;
import uk.deliveryboard.reporting.dashboard.detail.model.Ageing;
import uk.deliveryboard.reporting.dashboard.detail.model.Completions;
import uk.deliveryboard.reporting.dashboard.detail.model.Movement;
import uk.deliveryboard.reporting.dashboard.detail.model.Outlook;

/** Counts of the rows that projections keep, in the row scope of the board. */
public interface DetailFacts {

    /** By agency; those without an overdue action are left out. */
    Map<String, Ageing> overdue(LocalDate day);

    Movement movement(LocalDate before, LocalDate day);

    /** Courses that count towards the target, by the month in which they were completed. */
    Completions completions(LocalDate day);

    /** By agency; those without any staff are left out. */
    Map<String, Outlook> outlook(LocalDate day);
}
