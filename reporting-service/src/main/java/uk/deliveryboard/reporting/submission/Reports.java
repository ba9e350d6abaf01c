package uk.deliveryboard.reporting.submission;

import java.time.LocalDate;
import java.util.Map;
import uk.deliveryboard.reporting.submission.model.ReturnKind;

/** Days on which agencies sent something, in the row scope of the board. */
public interface Reports {

    /** The first day of each, from one day to another, by agency. */
    Map<String, Map<ReturnKind, LocalDate>> first(LocalDate from, LocalDate to);

    /** The last day of each up to a day, by agency. */
    Map<String, Map<ReturnKind, LocalDate>> last(LocalDate to);
}
