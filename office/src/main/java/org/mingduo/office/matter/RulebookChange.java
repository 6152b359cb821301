package org.mingduo.office.matter;

import org.mingduo.office.OfficeTime;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the rulebooks that the office was started with; when they replace others, everything is reckoned by them. */
@Component
class RulebookChange implements InitializingBean {
    private final RulebooksInForce books;
    private final Recounting recounting;
    private final OfficeTime time;
    private final TransactionTemplate transactions;

    RulebookChange(RulebooksInForce books, Recounting recounting, OfficeTime time, TransactionTemplate transactions) {
        this.books = books;
        this.recounting = recounting;
        this.time = time;
        this.transactions = transactions;
    }

    @Override
    public void afterPropertiesSet() {
        if (!books.changed()) {
            return;
        }
        transactions.executeWithoutResult(status -> recounting.everything(() -> books.keep(time.now())));
        books.namesBefore()
                .ifPresent(before -> System.err.println("Rulebooks replaced: " + books.names() + " instead of " + before
                        + "; all duties are reckoned anew"));
    }
}
