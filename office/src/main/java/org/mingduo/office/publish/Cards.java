package org.mingduo.office.publish;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingduo.ledger.Log;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.OfficeTime;
import org.mingduo.portal.Address;
import org.mingduo.portal.BodyCard;
import org.mingduo.portal.Header;
import org.mingduo.portal.PublicRecord;
import org.mingduo.portal.Site;
import org.mingduo.portal.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says in public who speaks here: the office and its bodies. A card is said anew only when something on it changed. */
@Component
class Cards {
    private static final String LANG = "zh-CN";

    private final OfficeSettings settings;
    private final OfficeTime time;
    private final Log log;
    private final PublicRecords records;
    private final JdbcClient db;
    private final TransactionTemplate transactions;
    private @Nullable List<Row> said;

    Cards(
            OfficeSettings settings,
            OfficeTime time,
            Log log,
            PublicRecords records,
            JdbcClient db,
            TransactionTemplate transactions) {
        this.settings = settings;
        this.time = time;
        this.log = log;
        this.records = records;
        this.db = db;
        this.transactions = transactions;
    }

    private record Row(String id, String name, String kind, List<String> tags, @Nullable String superior) {}

    /** Brings the cards up to date. */
    synchronized void refresh() {
        List<Row> bodies = db.sql("select id, name, kind, tags, superior from body order by id")
                .query((row, n) -> new Row(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("kind"),
                        Arrays.stream((String[]) row.getArray("tags").getArray()).sorted().toList(),
                        row.getString("superior")))
                .list();
        if (bodies.equals(said)) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            say(Address.site(), this::site);
            bodies.forEach(body -> say(Address.body(body.id()), header -> card(header, body)));
        });
        said = bodies;
    }

    /** A card is its header and the rest; only the rest decides whether it changed. */
    private void say(String thing, java.util.function.Function<Header, PublicRecord> card) {
        var latest = records.latest(thing);
        if (latest.isPresent() && card.apply(latest.get().header()).equals(latest.get())) {
            return;
        }
        int version = latest.map(record -> record.header().version() + 1).orElse(1);
        Instant now = time.now();
        records.add(card.apply(Header.of(thing, version, LANG, now)));
    }

    private Site site(Header header) {
        return new Site(
                header,
                new Text(settings.government(), settings.government()),
                settings.drill(),
                settings.origin(),
                log.verificationKey().vkey(),
                List.of("12345"),
                null);
    }

    private static BodyCard card(Header header, Row body) {
        return new BodyCard(header, body.id(), body.name(), null, body.kind(), body.tags(), body.superior());
    }
}
