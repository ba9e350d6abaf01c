package uk.deliveryboard.plans.board;

import java.time.LocalDate;
import java.util.UUID;

/** A place in a listing by days. */
public record DayKey(LocalDate day, UUID id) {}
