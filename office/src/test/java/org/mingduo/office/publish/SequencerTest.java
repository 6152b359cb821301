package org.mingduo.office.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingduo.ledger.Checkpoint;
import org.mingduo.ledger.Commitment;
import org.mingduo.ledger.ConsistencyProof;
import org.mingduo.ledger.Log;
import org.mingduo.ledger.LogKey;
import org.mingduo.ledger.Verifier;
import org.mingduo.office.OfficeSettings.Database;
import org.mingduo.office.TestDatabase;
import org.mingduo.office.store.Schema;
import org.mingduo.portal.Address;
import org.mingduo.portal.BodyCard;
import org.mingduo.portal.Header;
import org.mingduo.portal.PublicRecordJson;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class SequencerTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    @TempDir
    Path folder;

    private final LogKey key = LogKey.generate();
    private Database owner;
    private JdbcClient db;
    private TransactionTemplate transactions;
    private Log log;

    @BeforeEach
    void open() throws IOException {
        owner = TestDatabase.fresh();
        Database application = Schema.migrate(owner);
        var source = new DriverManagerDataSource(application.url(), application.user(), application.password());
        db = JdbcClient.create(source);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        log = Log.open(folder, key, "test.invalid/log");
    }

    @AfterEach
    void close() throws IOException {
        log.close();
    }

    private Sequencer sequencer() {
        return new Sequencer(new Queue(db), log, transactions);
    }

    private void say(int from, int to) {
        for (int i = from; i < to; i++) {
            String id = "body-" + i;
            BodyCard card = new BodyCard(
                    Header.of(Address.body(id), 1, "zh-CN", AT),
                    id,
                    "第" + i + "局",
                    null,
                    "department",
                    List.of(),
                    null);
            db.sql("insert into public_record (address, version, kind, record, salt, at)"
                            + " values (?, 1, 'body', ?, decode(?, 'hex'), ?)")
                    .param(card.header().address())
                    .param(PublicRecordJson.canonical(card))
                    .param(Commitment.newSalt(new SecureRandom()))
                    .param(AT.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private List<Long> leaves() {
        return db.sql("select leaf_index from public_record_leaf order by seq")
                .query(Long.class)
                .list();
    }

    @Test
    void records_enter_the_log_in_the_order_in_which_they_were_said() throws IOException {
        say(0, 5);
        assertThat(sequencer().run()).isTrue();
        say(5, 8);
        assertThat(sequencer().run()).isTrue();
        assertThat(sequencer().run()).isFalse();
        assertThat(leaves()).isEqualTo(LongStream.range(0, 8).boxed().toList());
        assertThat(IntStream.range(0, 8).mapToObj(this::ref))
                .containsExactlyElementsOf(
                        IntStream.range(0, 8).mapToObj(i -> "bodies/body-" + i).toList());
        assertThat(Verifier.verify(folder).holds()).isTrue();
    }

    private String ref(int index) {
        try {
            return log.leaf(index).ref();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_crash_between_the_log_and_the_database_loses_and_doubles_nothing() throws IOException {
        say(0, 3);
        sequencer().run();
        say(3, 7);
        // The append happened; the process died before the database learned of it.
        log.append(new Queue(db).waiting(100).stream().map(Sequencer::leaf).toList());
        Checkpoint before = log.checkpoint();
        log.close();
        log = Log.open(folder, key, "test.invalid/log");
        say(7, 9);
        assertThat(sequencer().run()).isTrue();
        assertThat(leaves()).isEqualTo(LongStream.range(0, 9).boxed().toList());
        assertThat(log.size()).isEqualTo(9);
        ConsistencyProof grown = log.consistency(before.size());
        assertThat(grown.verifies(before.root(), log.checkpoint().root())).isTrue();
        assertThat(Verifier.verify(folder).holds()).isTrue();
    }

    @Test
    void a_record_that_became_visible_late_is_not_taken_for_the_one_in_the_log() throws IOException {
        say(0, 3);
        List<Queue.Entry> waiting = new Queue(db).waiting(100);
        // A transaction with the lower number ended after the append of the other two.
        log.append(List.of(Sequencer.leaf(waiting.get(1)), Sequencer.leaf(waiting.get(2))));
        sequencer().run();
        assertThat(leaves()).containsExactly(2L, 0L, 1L);
    }

    @Test
    void a_log_of_another_history_stops_the_sequencer() throws IOException {
        say(0, 2);
        sequencer().run();
        log.close();
        try (Log other = Log.open(folder.resolve("other"), key, "test.invalid/log")) {
            log = other;
            assertThatThrownBy(() -> sequencer().run())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("portal/log");
        }
        log = Log.open(folder, key, "test.invalid/log");
        TestDatabase.execute(owner, "alter table public_record_leaf disable trigger user");
        TestDatabase.execute(owner, "alter table public_record disable trigger user");
        TestDatabase.execute(owner, "delete from public_record_leaf where leaf_index = 1");
        TestDatabase.execute(owner, "delete from public_record where address = 'bodies/body-1'");
        assertThatThrownBy(() -> sequencer().run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bodies/body-1");
    }

    @Test
    void what_was_said_in_public_cannot_be_changed() {
        say(0, 1);
        for (String sql : List.of("update public_record set record = '{}'", "delete from public_record_leaf")) {
            assertThatThrownBy(() -> db.sql(sql).update()).isInstanceOf(DataAccessException.class);
        }
    }
}
