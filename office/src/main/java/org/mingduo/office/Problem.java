package org.mingduo.office;

import org.jspecify.annotations.Nullable;

/**
 * A refusal that teaches: what was wrong, where, what is allowed, what to do. Nothing was recorded when one is thrown
 * inside an act.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final @Nullable String where;
    private final @Nullable String allowed;
    private final @Nullable String remedy;

    private Problem(
            int status, String error, @Nullable String where, @Nullable String allowed, @Nullable String remedy) {
        super(error, null, false, false); // a refusal is an answer, not an accident: no stack trace
        this.status = status;
        this.where = where;
        this.allowed = allowed;
        this.remedy = remedy;
    }

    /** What was asked cannot be understood or is impossible (400). */
    public static Problem badInput(String error, String where, String allowed, String remedy) {
        return new Problem(400, error, where, allowed, remedy);
    }

    /** Nobody is logged in (401). */
    public static Problem notLoggedIn() {
        return new Problem(
                401,
                "nobody is logged in",
                "cookie mingduo_session",
                null,
                "POST /api/login with person and password, and send the cookie that it sets");
    }

    /** This person may not do this (403). */
    public static Problem notPermitted(String error, @Nullable String allowed) {
        return new Problem(403, error, null, allowed, "ask somebody whose post permits it");
    }

    /** There is no such thing (404). */
    public static Problem notFound(String what, String id, String remedy) {
        return new Problem(404, "there is no " + what + " " + id, id, null, remedy);
    }

    /** It clashes with what has happened (409). */
    public static Problem conflict(String error, @Nullable String where, @Nullable String allowed, String remedy) {
        return new Problem(409, error, where, allowed, remedy);
    }

    /** The request is larger than its door (413). */
    public static Problem tooLarge(long limit) {
        return new Problem(
                413,
                "the request is larger than " + limit + " bytes",
                "body",
                "at most " + limit + " bytes",
                "send less");
    }

    /** Any other refusal that HTTP has a number for. */
    public static Problem http(int status, String error, String remedy) {
        return new Problem(status, error, null, null, remedy);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What was wrong, in a sentence. */
    public String error() {
        return String.valueOf(getMessage());
    }

    /** Field, header or id. */
    public @Nullable String where() {
        return where;
    }

    /** What would have been accepted. */
    public @Nullable String allowed() {
        return allowed;
    }

    /** What to do about it. */
    public @Nullable String remedy() {
        return remedy;
    }
}
