package org.mingduo.office.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Turns every refusal into {@code {"error","where","allowed","do"}}; a page never shows a stack trace. */
@RestControllerAdvice(annotations = RestController.class)
class ProblemDoor {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemDoor.class);

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Problem problem) {
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException e) {
        Throwable cause = e.getCause();
        while (cause != null && !(cause instanceof Problem)) {
            cause = cause.getCause();
        }
        if (cause instanceof Problem problem) { // such as a body that outgrew its door while it was read
            return answer(problem);
        }
        // Bodies are read as trees, so that the only JSON that does not fit is a field that is there twice.
        boolean twice = e.getCause() instanceof MismatchedInputException;
        return answer(
                twice
                        ? Problem.badInput(
                                "a field is there twice" + position(e), "body", "each field once", "drop one")
                        : Problem.badInput(
                                "the body is no JSON" + position(e), "body", "one JSON value in UTF-8", "correct it"));
    }

    /** The reader has gone, or a listener's time is over: there is nobody to answer. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class})
    void gone() {
        // the container closes the response
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> busy(TransientDataAccessException e) {
        LOG.warn("the database asked to try again", e);
        return answer(Problem.http(503, "the office is busy", "try again with the same Idempotency-Key"));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> other(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse response) { // what Spring itself refuses: method, media type, missing header
            String detail = String.valueOf(response.getBody().getDetail());
            return answer(Problem.http(response.getStatusCode().value(), detail, "see office/README.md for the doors"));
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return answer(
                Problem.http(500, "the office failed; nothing was recorded", "tell whoever runs it, with the time"));
    }

    static ResponseEntity<Map<String, Object>> answer(Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", problem.error());
        put(body, "where", problem.where());
        put(body, "allowed", problem.allowed());
        put(body, "do", problem.remedy());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static void put(Map<String, Object> body, String name, @Nullable String value) {
        if (value != null) {
            body.put(name, value);
        }
    }

    private static String position(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof JacksonException json && json.getLocation() != null) {
                return " at line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr();
            }
        }
        return "";
    }
}
