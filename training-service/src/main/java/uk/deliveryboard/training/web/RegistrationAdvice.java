package uk.deliveryboard.training.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import uk.deliveryboard.platform.web.Problems;
import uk.deliveryboard.training.agency.AgencyNotRegistered;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RegistrationAdvice {

    private final Problems problems;

    RegistrationAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(AgencyNotRegistered.class)
    void notRegistered(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, TrainingProblem.AGENCY_NOT_REGISTERED,
                "The directory may just have told of it: try again shortly. Nothing was stored.");
    }
}
