package uk.deliveryboard.training.requirement.model;

import java.time.LocalDate;

/** A rule that holds from a day on, until the next decision about the same for the same. */
public sealed interface Rule permits Requirement, Target {

    /** What it is about. */
    String about();

    Scope scope();

    LocalDate effectiveFrom();

    /** Whether it ends what was laid down before; what a wider scope lays down then holds again. */
    boolean withdrawn();
}
