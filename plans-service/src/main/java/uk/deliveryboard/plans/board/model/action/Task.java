package uk.deliveryboard.plans.board.model.action;

import java.time.LocalDate;

/**
 * Something that a board wants done.
 *
 * @param agency who is to do it: exactly one
 * @param due    day by which it is to be done
 */
public record Task(String title, String agency, LocalDate due) {}
