package org.mingduo.office.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.flywaydb.core.Flyway;
import org.mingduo.office.OfficeSettings.Database;

/**
 * The schema and its two roles: the owner migrates, the application only adds.
 *
 * <p>The application's password is derived from the owner's, so that every office that may migrate a database also
 * knows how to work in it, and nothing needs to be stored.
 */
public final class Schema {
    /** The role that the running office uses; it may not alter a fact. */
    public static final String APPLICATION = "mingduo_app";

    private Schema() {}

    /** Brings the schema up to date as the owner and returns how the application connects. */
    public static Database migrate(Database owner) {
        String password = derive(owner);
        admit(owner, password);
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("application", APPLICATION))
                .load()
                .migrate();
        return new Database(owner.url(), APPLICATION, password);
    }

    private static void admit(Database owner, String password) {
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            boolean known;
            try (PreparedStatement ask = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
                ask.setString(1, APPLICATION);
                try (ResultSet answer = ask.executeQuery()) {
                    known = answer.next();
                }
            }
            try (Statement statement = connection.createStatement()) {
                // Role and password are ours: letters and hex digits only. Only a superuser may alter more of a role
                // than
                // its password, even to what it is already; an outside database's owner need not be one.
                statement.execute(
                        known
                                ? "alter role " + APPLICATION + " password '" + password + "'"
                                : "create role " + APPLICATION + " login nosuperuser nocreatedb nocreaterole password '"
                                        + password + "'");
            }
        } catch (SQLException e) {
            throw new IllegalArgumentException(
                    "the database at " + owner.url() + " did not admit the office: " + e.getMessage()
                            + ". The user of --db must own the database and be allowed to create the role "
                            + APPLICATION + " (ALTER USER … CREATEROLE).",
                    e);
        }
    }

    private static String derive(Database owner) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            String secret = owner.password() == null ? "" : owner.password();
            mac.init(new SecretKeySpec(("mingduo:" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(APPLICATION.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has HmacSHA256
        }
    }
}
