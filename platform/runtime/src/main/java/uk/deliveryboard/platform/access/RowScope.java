package uk.deliveryboard.platform.access;

import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

/**
 * Which rows a transaction may see: the settings that the row-level security policies of a service's tables read.
 * They are set with {@code set_config(name, value, true)} as the first statement of every transaction, so that they
 * end with it. Without settings a policy shows nothing.
 */
@FunctionalInterface
public interface RowScope {

    /** PostgreSQL setting that names the caller's agency in every service. */
    String AGENCY = "app.agency";

    /** Settings for a request of this caller, by setting name such as {@code app.agency}. */
    Map<String, String> settings(Caller caller);

    /** The scope of a service whose only boundary is the agency. */
    static RowScope ofAgency() {
        return caller -> Map.of(AGENCY, caller.agency());
    }

    /** The agency for which a job runs that no caller asked for; null where there is none. */
    static @Nullable String givenAgency() {
        return RowScopedTransactionManager.GIVEN.isBound()
                ? RowScopedTransactionManager.GIVEN.get().get(AGENCY)
                : null;
    }

    /** Runs work that no caller asked for (a job, a projection) with the settings given, in place of the caller's. */
    static <T> T with(Map<String, String> settings, Callable<T> work) throws Exception {
        return ScopedValue.where(RowScopedTransactionManager.GIVEN, Map.copyOf(settings)).call(work::call);
    }
}
