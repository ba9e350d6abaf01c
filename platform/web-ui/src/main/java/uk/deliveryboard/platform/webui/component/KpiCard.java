package uk.deliveryboard.platform.webui.component;

import org.jspecify.annotations.Nullable;

/**
 * One indicator at a glance, every part of it in words.
 *
 * @param definitionHref where it is defined
 * @param value          with its unit, {@code 87%}
 * @param basis          numerator and denominator, {@code 870 of 1,000 staff in scope}
 * @param target         and the gap to it, {@code Target 90%, 3 percentage points below}
 * @param status         the rating; none for a neutral measure, which is never rated
 * @param change         against the previous quarter, {@code Up 4 percentage points from Quarter 1}
 * @param asAt           {@code As at 09:12, 3 October 2026, provisional}
 */
public record KpiCard(String name, @Nullable String definitionHref, String value, @Nullable String basis,
        @Nullable String target, @Nullable Tag status, @Nullable String change, String asAt) {}
