package uk.deliveryboard.training.fileimport.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.fileimport.ImportProfiles;
import uk.deliveryboard.training.fileimport.ImportProfiles.Saved;
import uk.deliveryboard.training.fileimport.model.DateOrder;
import uk.deliveryboard.training.fileimport.model.ImportKind;
import uk.deliveryboard.training.fileimport.model.Profile;

/** Finds the profile that an upload asks for. */
@Component
class SavedProfiles {

    private final ImportProfiles profiles;

    SavedProfiles(ImportProfiles profiles) {
        this.profiles = profiles;
    }

    /** @param order stands before the profile's own */
    @Transactional(readOnly = true)
    public Profile named(String agency, @Nullable String name, ImportKind kind, @Nullable DateOrder order) {
        Profile saved = name == null
                ? Profile.NONE
                : profiles.find(agency, name.replace("\0", "")).filter(found -> found.kind() == kind)
                        .map(Saved::profile).orElseThrow(SavedProfiles::unknown);
        return order == null ? saved : new Profile(saved.columns(), saved.courses(), order);
    }

    private static ProblemException unknown() {
        return new ProblemException(PlatformProblem.INVALID_PARAMETER, "Nothing was taken in.", List.of(
                new FieldError("?profile", "profile-unknown", "names no profile of your agency for such files")));
    }
}
