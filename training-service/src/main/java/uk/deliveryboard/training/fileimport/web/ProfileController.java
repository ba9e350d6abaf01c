package uk.deliveryboard.training.fileimport.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.fileimport.ImportProfiles;
import uk.deliveryboard.training.fileimport.ImportProfiles.Saved;
import uk.deliveryboard.training.fileimport.SaveProfile;
import uk.deliveryboard.training.fileimport.SaveProfile.Outcome;
import uk.deliveryboard.training.fileimport.model.Field;
import uk.deliveryboard.training.fileimport.model.ImportKind;
import uk.deliveryboard.training.fileimport.model.Profile;

/** What is said once of the files of a system, so that they need not be understood again each time. */
@RestController
@Tag(name = "Import profiles", description = "Columns and courses of the files that a system of the caller's agency writes")
class ProfileController {

    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    /** Visible, and no end of line. */
    private static final String LINE = "[^\\p{Cc}\\p{Cs}]*";

    private final ImportProfiles profiles;
    private final SaveProfile saveProfile;

    ProfileController(ImportProfiles profiles, SaveProfile saveProfile) {
        this.profiles = profiles;
        this.saveProfile = saveProfile;
    }

    /**
     * @param columns   names of the columns, by what they say
     * @param courses   codes of courses, by what the system calls them
     * @param dateOrder left out where each file shows it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProfileBody(@NotNull ImportKind kind,
            @NotNull @Size(max = 12) Map<Field, @NotBlank @Size(max = 200) @Pattern(regexp = LINE) String> columns,
            @NotNull @Size(max = 500) Map<@NotBlank @Size(max = 300) @Pattern(regexp = LINE) String, @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}") String> courses,
            @Nullable GivenOrder dateOrder) {

        static ProfileBody of(Saved saved) {
            return new ProfileBody(saved.kind(), new TreeMap<>(saved.profile().columns()),
                    new TreeMap<>(saved.profile().courses()), GivenOrder.of(saved.profile().order()));
        }

        Profile profile() {
            return new Profile(columns, courses, GivenOrder.model(dateOrder));
        }
    }

    record ProfileResponse(String name, ProfileBody profile, String etag) {

        static ProfileResponse of(Saved saved) {
            return new ProfileResponse(saved.name(), ProfileBody.of(saved), Versions.etag(saved.version()));
        }
    }

    @GetMapping("/v1/training/import-profiles")
    @Transactional(readOnly = true)
    @Operation(summary = "List the profiles of your agency")
    public ResponseEntity<Cursor.Page<ProfileResponse>> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor, Caller caller) {
        TrainingAccess.recordCompletions(caller).orThrow();
        List<ProfileResponse> rows = profiles.after(caller.agency(), Cursor.after(cursor), limit + 1).stream()
                .map(ProfileResponse::of).toList();
        return Cursor.response(Cursor.page(rows, limit, ProfileResponse::name));
    }

    @GetMapping("/v1/training/import-profiles/{name}")
    @Transactional(readOnly = true)
    @Operation(summary = "Read a profile")
    public ResponseEntity<ProfileResponse> read(@PathVariable String name, Caller caller) {
        TrainingAccess.recordCompletions(caller).orThrow();
        return response(found(caller.agency(), name));
    }

    @PutMapping("/v1/training/import-profiles/{name}")
    @Transactional
    @Operation(summary = "Say what the files of a system are like", description = "If-None-Match: * to add one, If-Match to change it. Imports that are under way keep what was said when they were sent.")
    public ResponseEntity<ProfileResponse> save(@PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @Valid @RequestBody ProfileBody body, Caller caller) {
        TrainingAccess.recordCompletions(caller).orThrow();
        requireName(name);
        boolean adds = ifMatch == null && "*".equals(ifNoneMatch);
        Saved saved = new Saved(name, body.kind(), body.profile(), adds ? 1 : Versions.required(ifMatch) + 1);
        switch (saveProfile.save(caller.agency(), saved)) {
            case Outcome.Kept() -> {
            }
            case Outcome.Stale() -> throw Versions.stale();
            case Outcome.Refused(var fields, var courses) -> throw new ProblemException(
                    ImportProblem.PROFILE_REFUSED, "Nothing was kept.", errors(fields, courses));
        }
        return adds
                ? ResponseEntity.created(URI.create("/v1/training/import-profiles/" + name))
                        .eTag(Versions.etag(1)).body(ProfileResponse.of(saved))
                : response(saved);
    }

    @DeleteMapping("/v1/training/import-profiles/{name}")
    @Transactional
    @Operation(summary = "Forget a profile")
    public ResponseEntity<Void> remove(@PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        TrainingAccess.recordCompletions(caller).orThrow();
        long version = Versions.required(ifMatch);
        found(caller.agency(), name);
        if (!profiles.remove(caller.agency(), name, version)) {
            throw Versions.stale();
        }
        return ResponseEntity.noContent().build();
    }

    private Saved found(String agency, String name) {
        requireName(name);
        return profiles.find(agency, name).orElseThrow(
                () -> new ProblemException(PlatformProblem.NOT_FOUND, "Your agency has no such profile."));
    }

    private static void requireName(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "A profile has small letters, digits and hyphens.");
        }
    }

    private static ResponseEntity<ProfileResponse> response(Saved saved) {
        return ResponseEntity.ok().eTag(Versions.etag(saved.version())).body(ProfileResponse.of(saved));
    }

    private static List<FieldError> errors(List<Field> fields, List<String> courses) {
        return Stream.concat(
                fields.stream().map(field -> new FieldError("/columns/" + field, "not-of-this-kind",
                        "is nothing that rows of this kind say")),
                courses.stream().map(code -> new FieldError("/courses", "course-unknown", code + " names no course")))
                .toList();
    }
}
