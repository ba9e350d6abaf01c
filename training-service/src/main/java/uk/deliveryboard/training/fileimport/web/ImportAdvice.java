package uk.deliveryboard.training.fileimport.web;

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
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Problems;
import uk.deliveryboard.training.fileimport.FileRefused;

/** What can be wrong with a file, before any of its rows is looked at. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ImportAdvice {

    private final Problems problems;

    ImportAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void noFile(MissingServletRequestPartException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(request, response, ImportProblem.FILE_MISSING, "Send it as the part \"file\".");
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(request, response, PlatformProblem.TOO_LARGE, "A file may have at most 64 MiB.");
    }

    @ExceptionHandler
    void malformed(MultipartException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(request, response, ImportProblem.FILE_PARTS_MALFORMED, null);
    }

    static ProblemException problem(FileRefused refused) {
        String place = refused.place().isEmpty() ? "" : " (" + refused.place() + ")";
        return new ProblemException(ImportProblem.FILE_REFUSED, "Nothing was taken in.",
                List.of(new FieldError("file", refused.code(), refused.getMessage() + place)));
    }
}
