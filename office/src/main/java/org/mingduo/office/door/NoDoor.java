package org.mingduo.office.door;

import jakarta.servlet.http.HttpServletRequest;
import org.mingduo.office.Problem;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where nobody answers under {@code /api}, programs are told so in their own form, not with the portal's page. */
@RestController
class NoDoor {
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    @RequestMapping("/api/**")
    void nobody(HttpServletRequest request) {
        String method = request.getMethod();
        boolean used = method.equals("GET") || method.equals("HEAD") || method.equals("POST");
        throw Problem.http(
                used ? NOT_FOUND : METHOD_NOT_ALLOWED,
                "there is no " + method + " " + request.getRequestURI(),
                used
                        ? "see office/README.md for the doors"
                        : "the doors know GET and POST alone; what was recorded is corrected by a later fact");
    }
}
