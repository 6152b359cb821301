package org.mingduo.office.publicrecord;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeTime;
import org.mingduo.portal.Header;
import org.mingduo.portal.PublicRecord;
import org.mingduo.portal.PublicRecordJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The door to the public. What is said here, in the transaction of the act that says it, enters the log and the pages
 * and never leaves them; nobody can take it back or hold it up.
 */
@Component
public class PublicQueue {
    private static final String LANG = "zh-CN"; // the content's own language, where it does not say another
    private static final int SALT_BYTES = 32;

    private final JdbcClient jdbc;
    private final OfficeTime time;
    private final SecureRandom random = new SecureRandom();

    PublicQueue(JdbcClient jdbc, OfficeTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Said(int version, Instant at, String record) {}

    /**
     * Says how a thing stands now: its first version, or the next one when it differs from the latest, or nothing when
     * it does not. Callers hold the lock of whatever the thing belongs to.
     *
     * @param thing the address without a version, from {@link org.mingduo.portal.Address}
     * @param record makes the record under the header given
     * @return the address at which it now stands
     */
    public String say(String thing, Function<Header, PublicRecord> record) {
        Optional<Said> latest = latest(thing);
        if (latest.isPresent()) {
            Said said = latest.get();
            Header same = Header.of(thing, said.version(), LANG, said.at());
            if (PublicRecordJson.canonical(record.apply(same)).equals(said.record())) {
                return same.address();
            }
        }
        int version = latest.map(Said::version).orElse(0) + 1;
        Header header = Header.of(thing, version, LANG, time.now());
        add(record.apply(header));
        return header.address();
    }

    /** Whether anything has been said at this address. */
    public boolean said(String thing) {
        return latest(thing).isPresent();
    }

    /** Adds one record as it is; its header must be the next version of its thing. */
    public void add(PublicRecord record) {
        add(record, null);
    }

    /** Adds the record that a fact consists in, such as the release of a {@code statement-published}. */
    public void add(PublicRecord record, @Nullable String fact) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Header header = record.header();
        jdbc.sql("insert into public_record (address, version, kind, record, salt, at, fact)"
                        + " values (:address, :version, :kind, :record, :salt, :at, :fact)")
                .param("address", header.address())
                .param("version", header.version())
                .param("kind", record.kind())
                .param("record", PublicRecordJson.canonical(record))
                .param("salt", salt)
                .param("at", header.at().atOffset(ZoneOffset.UTC))
                .param("fact", fact)
                .update();
    }

    /** The addresses of the records that facts consist in, by fact. */
    public Map<String, String> addresses(Collection<String> facts) {
        Map<String, String> addresses = new HashMap<>();
        jdbc.sql("select fact, address from public_record where fact = any(:facts) order by seq")
                .param("facts", facts.toArray(String[]::new))
                .query(row -> {
                    addresses.putIfAbsent(row.getString("fact"), row.getString("address"));
                });
        return addresses;
    }

    private Optional<Said> latest(String thing) {
        return jdbc.sql("select version, at, record from public_record where thing = :thing"
                        + " order by version desc limit 1")
                .param("thing", thing)
                .query(PublicQueue::read)
                .optional();
    }

    private static Said read(ResultSet row, int number) throws SQLException {
        return new Said(
                row.getInt("version"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("record"));
    }
}
