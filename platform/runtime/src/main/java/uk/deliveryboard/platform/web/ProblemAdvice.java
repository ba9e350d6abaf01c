package uk.deliveryboard.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import uk.deliveryboard.platform.access.AccessRefused;

/** Answers every exception that a handler lets out, with a problem that says what the caller can do about it. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> problem(ProblemException e, HttpServletRequest request) {
        return problems.response(e.type(), e.getMessage(), e.errors(), request.getRequestURI());
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(AccessRefused e, HttpServletRequest request) {
        List<Problem.FieldError> reasons = e.reasons().stream()
                .map(reason -> new Problem.FieldError("", reason.code(), reason.message())).toList();
        return problems.response(PlatformProblem.ACCESS_REFUSED, null, reasons, request.getRequestURI());
    }

    @ExceptionHandler({CannotGetJdbcConnectionException.class, CannotCreateTransactionException.class,
            DataAccessResourceFailureException.class, TransientDataAccessException.class})
    ResponseEntity<Object> databaseAway(Exception e, HttpServletRequest request) {
        LOG.warn("database not available: {}", e.getClass().getSimpleName());
        return problems.response(PlatformProblem.UNAVAILABLE, "Nothing was stored. Try again shortly.", List.of(),
                request.getRequestURI());
    }

    /** The database went away while it was asked to commit or to roll back: only a repeated request can tell which. */
    @ExceptionHandler
    ResponseEntity<Object> outcomeUnknown(TransactionSystemException e, HttpServletRequest request) {
        LOG.warn("database went away in the middle: {}", e.getClass().getSimpleName());
        return problems.response(PlatformProblem.UNAVAILABLE,
                "It may or may not have been stored. Send the same request again, with the same Idempotency-Key.",
                List.of(), request.getRequestURI());
    }

    /** Control characters in a parameter or header. Its message quotes them and more, so it is neither logged nor sent. */
    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException e, HttpServletRequest request) {
        return problems.response(PlatformProblem.INVALID_REQUEST,
                "A parameter or header has characters it may not have.",
                List.of(), request.getRequestURI());
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongParameter(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        boolean path = e.getParameter().hasParameterAnnotation(
                org.springframework.web.bind.annotation.PathVariable.class);
        return path
                ? problems.response(PlatformProblem.NOT_FOUND, null, List.of(), request.getRequestURI())
                : problems.response(PlatformProblem.INVALID_PARAMETER, null,
                        List.of(new Problem.FieldError("?" + e.getName(), "wrong-type", "is not of the type needed")),
                        request.getRequestURI());
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            throw e;
        }
        LOG.error("request failed: {}", request.getRequestURI(), e);
        return problems.response(PlatformProblem.INTERNAL_ERROR, null, List.of(), request.getRequestURI());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problems.response(PlatformProblem.INVALID_REQUEST, null, FieldErrors.of(e.getBindingResult()),
                path(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problems.response(PlatformProblem.INVALID_PARAMETER, null, FieldErrors.of(e), path(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        FieldErrors.Unreadable unreadable = FieldErrors.of(e);
        return problems.response(unreadable.type(), null, unreadable.errors(), path(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(ServletRequestBindingException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String pointer = switch (e) {
            case MissingRequestHeaderException missing -> missing.getHeaderName();
            case MissingServletRequestParameterException missing -> "?" + missing.getParameterName();
            default -> "";
        };
        return problems.response(PlatformProblem.INVALID_PARAMETER, null,
                List.of(new Problem.FieldError(pointer, "missing", "is needed")), path(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        return handleServletRequestBindingException(e, headers, status, request);
    }

    /** What Spring itself recognises (405, 406, 415, unknown routes …), in the same form as all the rest. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception e, @Nullable Object body,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        PlatformProblem type = switch (status.value()) {
            case 404 -> PlatformProblem.NOT_FOUND;
            case 405 -> PlatformProblem.METHOD_NOT_ALLOWED;
            case 406 -> PlatformProblem.NOT_ACCEPTABLE;
            case 413 -> PlatformProblem.TOO_LARGE;
            case 415 -> PlatformProblem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> PlatformProblem.UNAVAILABLE;
            default -> status.is4xxClientError() ? PlatformProblem.INVALID_REQUEST : PlatformProblem.INTERNAL_ERROR;
        };
        ResponseEntity<Object> response = problems.response(type, null, List.of(), path(request));
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.putAll(response.getHeaders());
        return new ResponseEntity<>(response.getBody(), all, type.status());
    }

    private static String path(WebRequest request) {
        return ((ServletWebRequest) request).getRequest().getRequestURI();
    }
}
