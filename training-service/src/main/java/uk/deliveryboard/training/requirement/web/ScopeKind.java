package uk.deliveryboard.training.requirement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.requirement.model.Scope;

/** Scopes as they are written. The own agency is never named: it is the caller's, from the token. */
enum ScopeKind {
    AREA, AGENCY_TYPE, OWN_AGENCY;

    Scope scope(@Nullable String agencyType, String callersAgency) {
        if ((this == AGENCY_TYPE) != (agencyType != null)) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "The kind of agencies goes with its scope.",
                    List.of(agencyType == null
                            ? new FieldError("/agencyType", "not-null", "is needed for agencies of a kind")
                            : new FieldError("/agencyType", "null", "is for the scope AGENCY_TYPE alone")));
        }
        return switch (this) {
            case AREA -> new Scope.Area();
            case AGENCY_TYPE -> new Scope.AgencyType(agencyType == null ? "" : agencyType);
            case OWN_AGENCY -> new Scope.OwnAgency(callersAgency);
        };
    }

    static ScopeKind of(Scope scope) {
        return switch (scope) {
            case Scope.Area() -> AREA;
            case Scope.AgencyType _ -> AGENCY_TYPE;
            case Scope.OwnAgency _ -> OWN_AGENCY;
        };
    }

    static @Nullable String agencyType(Scope scope) {
        return scope instanceof Scope.AgencyType(var type) ? type : null;
    }
}
