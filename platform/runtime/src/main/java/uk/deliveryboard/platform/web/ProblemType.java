package uk.deliveryboard.platform.web;

import java.util.Locale;

import org.springframework.http.HttpStatus;

/** A kind of problem that a service answers with. Each service lists its own in one enum; the slug never changes. */
public interface ProblemType {

    /** Name of the constant. */
    String name();

    /** Kebab-case, the {@code code} and the last part of the {@code type}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    HttpStatus status();

    String title();

    /** Whether the same request may succeed later without being changed. */
    default boolean retriable() {
        return false;
    }
}
