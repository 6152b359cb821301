package org.mingduo.office.lead;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.matter.LeadChosen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of corrections. Every method works inside the caller's transaction, if there is one. */
@Component
class LeadCorrections {
    private final JdbcClient jdbc;

    LeadCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One correction at a time until the transaction ends, so that their numbers are in the order of their commits. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('lead_correction', 3))")
                .query((row, n) -> 0)
                .single();
    }

    void add(LeadChosen chosen, @Nullable String suggested, List<String> signals, Instant at) {
        jdbc.sql("insert into lead_correction (matter, suggested, chosen, signals, by, at)"
                        + " values (:matter, :suggested, :chosen, :signals, :by, :at)")
                .param("matter", chosen.matter().id())
                .param("suggested", suggested, java.sql.Types.VARCHAR)
                .param("chosen", chosen.body())
                .param("signals", signals.toArray(String[]::new))
                .param("by", chosen.by())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A correction with what had been read. */
    record Kept(long id, List<String> texts, String chosen) {}

    /** The corrections behind that one, in their order. */
    List<Kept> after(long id) {
        return jdbc.sql("""
                        select c.id, c.chosen, m.title,
                               array(select concat_ws(E'\\n', s.title, s.text)
                                       from unnest(c.signals) with ordinality as read (id, n) join signal s using (id)
                                      order by read.n) as texts
                          from lead_correction c join matter m on m.id = c.matter
                         where c.id > :id order by c.id""")
                .param("id", id)
                .query((row, n) -> new Kept(
                        row.getLong("id"),
                        texts(row.getArray("texts"), row.getString("title")),
                        row.getString("chosen")))
                .list();
    }

    private static List<String> texts(Array read, String title) throws SQLException {
        List<String> texts = Arrays.asList((String[]) read.getArray());
        return texts.isEmpty() ? List.of(title) : texts;
    }
}
