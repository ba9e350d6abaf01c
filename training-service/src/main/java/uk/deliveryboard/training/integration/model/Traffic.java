package uk.deliveryboard.training.integration.model;

import java.time.LocalDate;

/**
 * What a system sent on a day.
 *
 * @param requests   that were taken in
 * @param refused    requests that were refused
 * @param statements sent in requests that were taken in
 * @param added      of these, new ones; the others were duplicates
 * @param ignored    of the new ones, those that mean nothing here: kept, counted, and that is all
 */
public record Traffic(LocalDate day, long requests, long refused, long statements, long added, long ignored) {

    public Traffic plus(Traffic other) {
        return new Traffic(day, requests + other.requests, refused + other.refused, statements + other.statements,
                added + other.added, ignored + other.ignored);
    }

    public static Traffic none(LocalDate day) {
        return new Traffic(day, 0, 0, 0, 0, 0);
    }

    public long duplicates() {
        return statements - added;
    }
}
