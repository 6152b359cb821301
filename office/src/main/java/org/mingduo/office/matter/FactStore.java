package org.mingduo.office.matter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingduo.ledger.CanonicalJson;
import org.mingduo.ledger.Commitment;
import org.mingduo.rulebook.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts in the database: the row that nobody alters, and beside it the payload that a lawful erasure may empty. */
@Component
class FactStore {
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};
    private static final String SELECT = """
        select f.id, f.matter, m.kind, f.body, f.type, f.happened_at, f.recorded_at, f.recorded_by,
               (f.data || coalesce(p.payload, '{}'))::text as data, f.supersedes
          from fact f join matter m on m.id = f.matter left join fact_payload p on p.fact = f.id
        """;
    private static final String ORDER = " order by f.happened_at, f.recorded_at, f.id collate \"C\"";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    FactStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All facts of the matter, in the order of the kernel. */
    List<Fact> of(String matter) {
        return jdbc.sql(SELECT + " where f.matter = :matter" + ORDER)
                .param("matter", matter)
                .query(this::read)
                .list();
    }

    /** All facts that duties of bodies may depend on: of these types, corrections, and what concerns bodies themselves. */
    List<Fact> forBodies(Collection<String> types) {
        return jdbc.sql(SELECT + " where f.type = any(:types) or f.supersedes is not null or m.standing" + ORDER)
                .param("types", types.toArray(String[]::new))
                .query(this::read)
                .list();
    }

    /** Every fact of the office, in the order of the kernel. */
    List<Fact> all() {
        return jdbc.sql(SELECT + ORDER).query(this::read).list();
    }

    Optional<Fact> find(String id) {
        return jdbc.sql(SELECT + " where f.id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Adds the fact; {@code erasable} are the names of the fields of its data that go into the payload. */
    void add(Fact fact, Collection<String> erasable) {
        Map<String, Object> kept = new LinkedHashMap<>(fact.data());
        Map<String, Object> payload = new LinkedHashMap<>();
        erasable.forEach(name -> {
            Object value = kept.remove(name);
            if (value != null) {
                payload.put(name, value);
            }
        });
        String salt = Commitment.newSalt(random);
        String text = CanonicalJson.of(json.writeValueAsString(payload));
        jdbc.sql("insert into fact (id, matter, body, type, happened_at, recorded_at, recorded_by, data, supersedes,"
                        + " commitment) values (:id, :matter, :body, :type, :happened, :recorded, :by, :data::jsonb,"
                        + " :supersedes, :commitment)")
                .param("id", fact.id())
                .param("matter", fact.matter())
                .param("body", fact.body())
                .param("type", fact.type())
                .param("happened", fact.happenedAt().atOffset(ZoneOffset.UTC))
                .param("recorded", fact.recordedAt().atOffset(ZoneOffset.UTC))
                .param("by", fact.by())
                .param("data", json.writeValueAsString(kept))
                .param("supersedes", fact.supersedes())
                .param("commitment", HexFormat.of().parseHex(Commitment.of(salt, text)))
                .update();
        if (!payload.isEmpty()) {
            jdbc.sql("insert into fact_payload (fact, payload, salt) values (:fact, :payload::jsonb, :salt)")
                    .param("fact", fact.id())
                    .param("payload", text)
                    .param("salt", HexFormat.of().parseHex(salt))
                    .update();
        }
    }

    /** Empties the payload, once; false when there was none or it is empty already. */
    boolean erase(String fact, String ground, String person, Instant at) {
        return jdbc.sql("select erase_payload(:fact, :ground, :person, :at)")
                .param("fact", fact)
                .param("ground", ground)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** The hash of what happened; who recorded it and when does not count, so the same thing twice is one fact. */
    String id(NewFact fact, Instant happenedAt) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("matter", fact.matter());
        content.put("body", fact.body());
        content.put("type", fact.type());
        content.put("happenedAt", happenedAt.getEpochSecond());
        content.put("data", fact.data());
        if (fact.supersedes() != null) {
            content.put("supersedes", fact.supersedes());
        }
        return hash(CanonicalJson.of(json.writeValueAsString(content)));
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16); // 128 bits: enough that nothing ever meets by chance
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has SHA-256
        }
    }

    private Fact read(ResultSet row, int number) throws SQLException {
        return new Fact(
                row.getString("id"),
                row.getString("matter"),
                row.getString("kind"),
                row.getString("body"),
                row.getString("type"),
                Matters.instant(row, "happened_at"),
                Matters.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                json.readValue(row.getString("data"), OBJECT),
                row.getString("supersedes"));
    }
}
