package org.mingduo.office.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingduo.office.OfficeSettings.Database;

class EmbeddedDatabaseTest {
    @TempDir
    private Path folder;

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            connection.createStatement().execute(sql);
        }
    }

    private static int count(Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var answer = connection.createStatement().executeQuery("select count(*) from kept")) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private ProcessHandle server() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static boolean ended(ProcessHandle process) {
        return !process.isAlive() || process.info().command().isEmpty();
    }

    @Test
    void what_was_committed_is_there_after_the_server_was_killed() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
            execute(first.owner(), "create table kept (id int)");
            execute(first.owner(), "insert into kept values (1), (2), (3)");
            server().destroyForcibly();
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).exists();
        try (EmbeddedDatabase second = EmbeddedDatabase.start(folder)) {
            assertThat(count(second.owner())).isEqualTo(3);
        }
    }

    @Test
    void a_server_that_its_office_left_behind_is_stopped_at_the_next_start() throws Exception {
        ProcessHandle left;
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
            execute(first.owner(), "create table kept (id int)");
            left = server();
            first.killShepherd();
        }
        assertThat(ended(left)).isFalse();
        try (EmbeddedDatabase second = EmbeddedDatabase.start(folder)) {
            assertThat(ended(left)).isTrue();
            assertThat(count(second.owner())).isZero();
        }
    }

    @Test
    void the_server_ends_when_the_office_does() throws Exception {
        ProcessHandle server;
        try (EmbeddedDatabase only = EmbeddedDatabase.start(folder)) {
            execute(only.owner(), "select 1");
            server = server();
        }
        await().until(() -> ended(server));
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_pid_file_that_names_a_stranger_does_not_keep_the_server_down() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
            execute(first.owner(), "create table kept (id int)");
        }
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");
        try (EmbeddedDatabase second = EmbeddedDatabase.start(folder)) {
            assertThat(count(second.owner())).isZero();
        }
    }

    @Test
    void two_offices_do_not_share_a_folder() {
        try (EmbeddedDatabase only = EmbeddedDatabase.start(folder)) {
            assertThat(only.owner().url()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .hasRootCauseMessage("another office runs on " + folder.toAbsolutePath()
                            + "; stop it, or name another folder with --data");
        }
    }
}
