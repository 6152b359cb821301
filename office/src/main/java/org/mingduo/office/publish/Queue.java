package org.mingduo.office.publish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The public records in the order in which they were said, and which of them are in the log. */
@Component
class Queue {
    private static final String FIELDS = "select p.seq, p.address, p.kind, p.record, p.salt, p.at, l.leaf_index"
            + " from public_record p left join public_record_leaf l using (seq) ";

    private final JdbcClient db;

    Queue(JdbcClient db) {
        this.db = db;
    }

    /**
     * A record as it stands in the queue.
     *
     * @param salt 64 hexadecimal digits
     * @param leaf its index in the log, or -1
     */
    record Entry(long seq, String address, String kind, String record, String salt, Instant at, long leaf) {}

    /** Those that are not in the log, the earliest first. */
    List<Entry> waiting(int limit) {
        return db.sql(FIELDS + "where l.seq is null order by p.seq limit ?")
                .param(limit)
                .query((row, n) -> entry(row))
                .list();
    }

    boolean anyWaiting() {
        return db.sql("select exists (select from public_record p where not exists"
                        + " (select from public_record_leaf l where l.seq = p.seq))")
                .query(Boolean.class)
                .single();
    }

    /** How many leaves the database knows of; the log has at least as many. */
    long sequenced() {
        return db.sql("select count(*) from public_record_leaf")
                .query(Long.class)
                .single();
    }

    Optional<Entry> at(String address) {
        return db.sql(FIELDS + "where p.address = ?")
                .param(address)
                .query((row, n) -> entry(row))
                .optional();
    }

    /** Notes where a record's leaf is; noting the same again changes nothing. */
    void note(long seq, long leaf) {
        db.sql("insert into public_record_leaf (seq, leaf_index) values (?, ?) on conflict do nothing")
                .param(seq)
                .param(leaf)
                .update();
        long noted = db.sql("select leaf_index from public_record_leaf where seq = ?")
                .param(seq)
                .query(Long.class)
                .optional()
                .orElse(-1L);
        if (noted != leaf) {
            throw new IllegalStateException(
                    "public record " + seq + " is leaf " + noted + " in the database and leaf " + leaf + " in the log");
        }
    }

    /** All that are in the log from a leaf on, in its order. */
    void logged(long from, Consumer<Entry> each) {
        db.sql(FIELDS + "where l.leaf_index >= ? order by l.leaf_index")
                .param(from)
                .query((ResultSet row) -> each.accept(entry(row)));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Long leaf = row.getObject("leaf_index", Long.class);
        return new Entry(
                row.getLong("seq"),
                row.getString("address"),
                row.getString("kind"),
                row.getString("record"),
                HexFormat.of().formatHex(row.getBytes("salt")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                leaf == null ? -1 : leaf);
    }
}
