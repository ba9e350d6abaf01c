package uk.deliveryboard.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The last resort: errors that the container found outside any handler, in the form of all others. */
@RestController
class ProblemErrorController implements ErrorController {

    private final Problems problems;

    ProblemErrorController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Object> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        PlatformProblem type = switch (status instanceof Integer code ? code : 404) {
            case 400 -> PlatformProblem.INVALID_REQUEST;
            case 401 -> PlatformProblem.NOT_SIGNED_IN;
            case 403 -> PlatformProblem.ACCESS_REFUSED;
            case 404 -> PlatformProblem.NOT_FOUND;
            case 405 -> PlatformProblem.METHOD_NOT_ALLOWED;
            case 413 -> PlatformProblem.TOO_LARGE;
            case 503 -> PlatformProblem.UNAVAILABLE;
            default -> PlatformProblem.INTERNAL_ERROR;
        };
        return problems.response(type, null, List.of(), path instanceof String text ? text : "/");
    }
}
