package org.mingduo.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingduo.office.OfficeSettings.Database;
import org.mingduo.office.store.EmbeddedDatabase;
import org.mingduo.office.store.Schema;

/** One PostgreSQL for all tests of this JVM; every caller gets a migrated database of its own, copied from a template. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** Ends with the JVM: the server's shepherd sees its input close. */
    private static final class Shared {
        static final EmbeddedDatabase SERVER = start();

        private static EmbeddedDatabase start() {
            try {
                EmbeddedDatabase server = EmbeddedDatabase.start(
                        Files.createTempDirectory("mingduo-test-"),
                        "fsync=off",
                        "synchronous_commit=off",
                        "max_connections=200");
                execute(server.owner(), "create database office_template");
                Schema.migrate(named(server.owner(), "office_template"));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A fresh, migrated database; the credentials are the owner's. */
    public static synchronized Database fresh() {
        String name = "office_" + COUNT.incrementAndGet();
        execute(Shared.SERVER.owner(), "create database " + name + " template office_template");
        return named(Shared.SERVER.owner(), name);
    }

    private static Database named(Database database, String name) {
        return new Database(
                database.url().replaceFirst("/postgres$", "/" + name), database.user(), database.password());
    }

    /** Runs one statement as the owner. */
    public static void execute(Database database, String sql) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
