package org.mingduo.office.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingduo.ledger.Log;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.body.Bodies;
import org.mingduo.office.publicrecord.PublicQueue;
import org.mingduo.portal.Address;
import org.mingduo.portal.BodyCard;
import org.mingduo.portal.Header;
import org.mingduo.portal.Site;
import org.mingduo.portal.Text;
import org.mingduo.rulebook.Body;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says in public who speaks here: the office and its bodies. A card is said anew only when something on it changed. */
@Component
class Cards {
    /** Every city of the country has it. */
    private static final List<String> HOTLINE = List.of("12345");

    private final OfficeSettings settings;
    private final Log log;
    private final PublicQueue queue;
    private final Bodies bodies;
    private final TransactionTemplate transactions;
    private @Nullable List<Body> said;

    Cards(OfficeSettings settings, Log log, PublicQueue queue, Bodies bodies, TransactionTemplate transactions) {
        this.settings = settings;
        this.log = log;
        this.queue = queue;
        this.bodies = bodies;
        this.transactions = transactions;
    }

    /** Brings the cards up to date. */
    synchronized void refresh() {
        List<Body> now = bodies.all();
        if (now.equals(said)) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            queue.say(Address.site(), this::site);
            now.forEach(body -> queue.say(Address.body(body.id()), header -> card(header, body)));
        });
        said = now;
    }

    private Site site(Header header) {
        return new Site(
                header,
                new Text(settings.government(), settings.government()),
                settings.drill(),
                settings.origin(),
                log.verificationKey().vkey(),
                HOTLINE,
                null);
    }

    private static BodyCard card(Header header, Body body) {
        return new BodyCard(
                header,
                body.id(),
                body.name(),
                null,
                body.kind(),
                body.tags().stream().sorted().toList(),
                body.superior());
    }
}
