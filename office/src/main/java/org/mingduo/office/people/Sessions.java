package org.mingduo.office.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.mingduo.office.OfficeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is at the door. The database knows only hashes of the cookies, so that reading it opens no door. */
@Component
public class Sessions {
    /** The cookie that carries a session. */
    public static final String COOKIE = "mingduo_session";
    /** By the office's clock; long enough for a night shift and the day after it. */
    public static final Duration LENGTH = Duration.ofDays(3);

    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final People people;
    private final OfficeTime time;
    private final SecureRandom random = new SecureRandom();

    Sessions(JdbcClient jdbc, People people, OfficeTime time) {
        this.jdbc = jdbc;
        this.people = people;
        this.time = time;
    }

    /** Opens a session and returns the cookie's value, or nothing when id or password is wrong. */
    public Optional<String> open(String person, String password) {
        return people.recognise(person, password).map(this::open);
    }

    /** Opens a session for somebody made up, in a drill; never to be reached from an office in earnest. */
    public Optional<String> openWithoutPassword(String person) {
        return people.find(person).map(this::open);
    }

    private String open(Person known) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String cookie = HexFormat.of().formatHex(token);
        Instant now = time.now();
        jdbc.sql("delete from session where ends_at < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into session (token, person, opened_at, ends_at) values (:token, :person, :now, :ends)")
                .param("token", hash(cookie))
                .param("person", known.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ends", now.plus(LENGTH).atOffset(ZoneOffset.UTC))
                .update();
        return cookie;
    }

    /** The person whom this request's cookie stands for. */
    public Optional<Person> person(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(COOKIE)) {
                return person(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /** Ends the session of this cookie. */
    public void close(String cookie) {
        jdbc.sql("delete from session where token = :token")
                .param("token", hash(cookie))
                .update();
    }

    private Optional<Person> person(String cookie) {
        return jdbc.sql("select person from session where token = :token and ends_at >= :now")
                .param("token", hash(cookie))
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .flatMap(people::find);
    }

    private static String hash(String cookie) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has SHA-256
        }
    }
}
