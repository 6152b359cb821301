package org.mingduo.office.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does an act at most once for each key of a person. The key and the answer are stored in the transaction of the act
 * itself, so that a killed office knows after its restart whether it had answered.
 */
@Component
public class Once {
    private static final int KEY_LIMIT = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final OfficeTime time;

    Once(JdbcClient jdbc, TransactionTemplate transactions, JsonMapper json, OfficeTime time) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.time = time;
    }

    /**
     * Performs {@code work} in one transaction and answers as JSON; the same key again gives the first answer.
     *
     * @param key the header {@code Idempotency-Key}
     * @param act what the key was used for, e.g. {@code open-matter}; with {@code request} it tells a repeat from a
     *     mistake
     */
    public JsonNode perform(String person, @Nullable String key, String act, Object request, Supplier<Object> work) {
        if (key == null || key.isBlank() || key.length() > KEY_LIMIT) {
            throw Problem.badInput(
                    "every act carries a key, so that sending it twice does it once",
                    "header Idempotency-Key",
                    "1 to " + KEY_LIMIT + " characters, such as a UUID",
                    "make one for each act, and repeat it only when you repeat the act");
        }
        String asked = hash(act + "\n" + json.writeValueAsString(request));
        JsonNode answer = transactions.execute(status -> {
            // Two copies of one request at the same moment: the second waits here and then finds the answer.
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:scope, 1))")
                    .param("scope", person + "\n" + key)
                    .query((row, n) -> 0)
                    .single();
            var earlier = jdbc.sql("select request, answer::text from idempotency_key where person = :p and key = :k")
                    .param("p", person)
                    .param("k", key)
                    .query((row, n) -> new String[] {row.getString(1), row.getString(2)})
                    .optional();
            if (earlier.isPresent()) {
                if (!earlier.get()[0].equals(asked)) {
                    throw Problem.conflict(
                            "this key has been used for another act",
                            "header Idempotency-Key",
                            null,
                            "make a new key for a new act");
                }
                return json.readTree(earlier.get()[1]);
            }
            JsonNode first = json.valueToTree(work.get());
            jdbc.sql("insert into idempotency_key (person, key, act, request, answer, at)"
                            + " values (:p, :k, :act, :request, :answer::json, :at)")
                    .param("p", person)
                    .param("k", key)
                    .param("act", act)
                    .param("request", asked)
                    .param("answer", json.writeValueAsString(first))
                    .param("at", time.now().atOffset(java.time.ZoneOffset.UTC))
                    .update();
            return first;
        });
        return java.util.Objects.requireNonNull(answer);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has SHA-256
        }
    }
}
