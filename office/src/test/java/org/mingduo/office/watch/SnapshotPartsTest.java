package org.mingduo.office.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingduo.office.OfficeSettings.Database;
import org.mingduo.office.TestDatabase;
import org.mingduo.office.store.Schema;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SnapshotPartsTest {
    @Test
    void what_is_written_in_any_pieces_is_read_back_and_stored_in_parts_of_a_megabyte() throws IOException {
        Database application = Schema.migrate(TestDatabase.fresh());
        JdbcClient db = JdbcClient.create(
                new DriverManagerDataSource(application.url(), application.user(), application.password()));
        byte[] state = new byte[(5 << 20) / 2];
        new Random(1).nextBytes(state);
        try (OutputStream out = new SnapshotParts.Writer(db, 7, 3, 0)) {
            out.write(state[0]);
            out.write(state, 1, 99_999);
            out.write(state, 100_000, state.length - 100_000);
        }
        assertThat(db.sql("select octet_length(state) from radar_snapshot order by part")
                        .query(Integer.class)
                        .list())
                .containsExactly(1 << 20, 1 << 20, 1 << 19);
        try (InputStream in = new SnapshotParts.Reader(db, 3)) {
            assertThat(in.read()).isEqualTo(state[0] & 0xFF);
            assertThat(in.readAllBytes()).isEqualTo(java.util.Arrays.copyOfRange(state, 1, state.length));
            assertThat(in.read()).isNegative();
        }
    }
}
