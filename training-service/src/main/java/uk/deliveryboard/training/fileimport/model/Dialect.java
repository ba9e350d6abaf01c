package uk.deliveryboard.training.fileimport.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import uk.deliveryboard.training.completion.model.Sender;
import uk.deliveryboard.training.completion.model.Source;

/** Systems that files come from, told by the columns that only they have together. */
public enum Dialect {
    HOME_OFFICE_E_LEARNING("email", "course", "completedon", "certificateref"),
    TOTARA_CERTIFICATIONS("username", "certificationshortname|certificationidnumber", "completiondate"),
    TOTARA_COURSES("username", "courseshortname|courseidnumber", "completiondate"),
    IOMAD("username", "coursename", "timeenrolled|timestarted", "timecompleted"),
    LEARNING_POOL("useridentifier", "learningexperienceexternalid", "completiondate"),
    ESR("employeenumber|assignmentnumber", "competencename|competence", "achieveddate|dateachieved|achievedon"),
    OWN_TEMPLATE("staffref", "coursecode", "completedon"),
    OWN_STAFF_TEMPLATE("staffref", "relevant", "joinedon"),
    /** Columns with names that are common enough to be understood. */
    COMMON_NAMES(),
    /** Columns that somebody has said the meaning of. */
    SAVED_PROFILE();

    private final List<List<String>> columns;

    Dialect(String... columns) {
        this.columns = Arrays.stream(columns).map(alternatives -> List.of(alternatives.split("\\|"))).toList();
    }

    static Dialect of(Collection<String> headers) {
        Set<String> plain = headers.stream().map(Field::plain).collect(Collectors.toSet());
        return Arrays.stream(values()).filter(dialect -> !dialect.columns.isEmpty())
                .filter(dialect -> dialect.columns.stream().allMatch(any -> any.stream().anyMatch(plain::contains)))
                .findFirst().orElse(COMMON_NAMES);
    }

    /** What such a file proves: the Home Office tells employers nothing, so its certificates are the learners' word. */
    public Source source(Sender sender) {
        return switch (this) {
            case HOME_OFFICE_E_LEARNING -> Source.SELF_DECLARED;
            case ESR -> sender == Sender.INTEGRATION ? Source.ESR_FEED : Source.CSV_IMPORT;
            case TOTARA_CERTIFICATIONS, TOTARA_COURSES, IOMAD, LEARNING_POOL, OWN_TEMPLATE, OWN_STAFF_TEMPLATE,
                    COMMON_NAMES, SAVED_PROFILE ->
                Source.CSV_IMPORT;
        };
    }
}
