package uk.deliveryboard.training.fileimport;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import uk.deliveryboard.training.course.Courses;
import uk.deliveryboard.training.course.model.Course;
import uk.deliveryboard.training.fileimport.ImportProfiles.Saved;
import uk.deliveryboard.training.fileimport.model.Field;

/** Keeps what somebody says of the files of a system. */
@Component
public class SaveProfile {

    private final ImportProfiles profiles;
    private final Courses courses;

    SaveProfile(ImportProfiles profiles, Courses courses) {
        this.profiles = profiles;
        this.courses = courses;
    }

    /** What became of it. */
    public sealed interface Outcome {

        record Kept() implements Outcome {}

        /** There is one already, or it was changed in the meantime. */
        record Stale() implements Outcome {}

        /** These cannot be said of such files. */
        record Refused(List<Field> fields, List<String> coursesUnknown) implements Outcome {
            public Refused {
                fields = List.copyOf(fields);
                coursesUnknown = List.copyOf(coursesUnknown);
            }
        }
    }

    /** @param profile with version 1 to add it, else with the version that it is to have */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome save(String agency, Saved profile) {
        List<Field> foreign = profile.profile().columns().keySet().stream()
                .filter(field -> !profile.kind().has(field)).sorted().toList();
        Set<String> codes = new TreeSet<>(profile.profile().courses().values());
        Map<String, Course> known = courses.byCode(codes);
        List<String> unknown = codes.stream().filter(code -> !known.containsKey(code)).toList();
        if (!foreign.isEmpty() || !unknown.isEmpty()) {
            return new Outcome.Refused(foreign, unknown);
        }
        boolean kept = profile.version() == 1 ? profiles.add(agency, profile) : profiles.change(agency, profile);
        return kept ? new Outcome.Kept() : new Outcome.Stale();
    }
}
