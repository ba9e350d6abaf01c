package uk.deliveryboard.plans.web.planimport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import uk.deliveryboard.plans.web.PlansProblem;
import uk.deliveryboard.platform.documents.DocumentRefused;
import uk.deliveryboard.platform.documents.Position;
import uk.deliveryboard.platform.documents.Refusal;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Problems;

/** What can be wrong with a file that is sent. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadAdvice {

    private static final String LARGEST = "A document may have at most 20 MiB.";

    private final Problems problems;

    UploadAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(request, response, PlatformProblem.TOO_LARGE, LARGEST);
    }

    @ExceptionHandler
    void malformed(MultipartException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(request, response, PlansProblem.PLAN_FILE_PARTS, "The parts cannot be told apart.");
    }

    static ProblemException problem(DocumentRefused refused) {
        Refusal reason = refused.reason();
        return switch (reason) {
            case FILE_TOO_LARGE -> new ProblemException(PlatformProblem.TOO_LARGE, LARGEST, errors(refused));
            case NOT_A_DOCUMENT, UNSUPPORTED_KIND, LEGACY_OFFICE -> new ProblemException(
                    PlansProblem.PLAN_FILE_NOT_A_DOCUMENT, reason.hint(), errors(refused));
            case EMPTY, ENCRYPTED, DAMAGED, TOO_MANY_PARTS, COMPRESSION_BOMB, EXPANDS_TOO_FAR, NESTED_TOO_DEEPLY,
                    XML_DOCTYPE, TOO_MANY_ROWS, TOO_MANY_COLUMNS, TOO_MANY_CELLS, TOO_MUCH_TEXT, CELL_TOO_LONG,
                    BROKEN_QUOTES, UNKNOWN_ENCODING, MIXED_ENCODINGS, NO_ROWS ->
                new ProblemException(PlansProblem.PLAN_FILE_REFUSED,
                        reason.hint(), errors(refused));
        };
    }

    /** Where in the document, in numbers: names in it are not repeated. */
    private static List<Problem.FieldError> errors(DocumentRefused refused) {
        Position position = refused.position();
        String row = position.row() == 0 ? "" : " (row " + position.row();
        String column = position.row() == 0 || position.column() == 0 ? "" : ", column " + position.column();
        return List.of(new Problem.FieldError("/" + SentFile.PART, refused.reason().code(),
                refused.reason().hint() + row + column + (row.isEmpty() ? "" : ")")));
    }
}
