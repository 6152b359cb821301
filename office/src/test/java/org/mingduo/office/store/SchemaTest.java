package org.mingduo.office.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingduo.office.OfficeSettings.Database;
import org.mingduo.office.TestDatabase;

class SchemaTest {
    private Database owner;
    private Database application;

    @BeforeEach
    void one_fact() {
        owner = TestDatabase.fresh();
        application = Schema.migrate(owner);
        for (String sql : new String[] {
            "insert into body (id, name, kind) values ('b', '应急局', 'department')",
            "insert into matter (id, number, kind, title, lead, secret, opened_at, opened_by)"
                    + " values ('m', '2026-0001', 'emergency', '燃气爆炸', 'b', false, '2026-03-02T09:00+08', 'li')",
            fact("f1", "occurred", "li"),
            "insert into fact_payload (fact, payload, salt) values ('f1', '{\"text\":\"…\"}', '\\x00')",
            "insert into public_record (address, version, kind, record, salt, at) values"
                    + " ('/m/1', 1, 'matter', '{}', decode(repeat('00', 32), 'hex'), '2026-03-02T09:00+08')"
        }) {
            TestDatabase.execute(application, sql);
        }
    }

    private static String fact(String id, String type, String by) {
        return "insert into fact (id, matter, body, type, happened_at, recorded_at, recorded_by, data, commitment)"
                + " values ('"
                + id
                + "', 'm', 'b', '" + type + "', '2026-03-02T09:00+08', '2026-03-02T09:00+08', '" + by
                + "', '{}', '\\x00')";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update fact set body = 'b'",
                "delete from fact",
                "truncate fact cascade",
                "update fact_payload set payload = '{}'",
                "update fact_payload set payload = null, salt = null, ground = 'x', erased_by = 'x', erased_at ="
                        + " '2026-03-02T09:00+08'",
                "delete from fact_payload",
                "update public_record set record = '[]'",
                "delete from public_record",
                "truncate public_record cascade",
                "update matter set title = 'x'",
                "update holiday_notice set year = 2000",
                "delete from deadline_moved",
                "delete from rulebooks_in_force",
                "delete from lead_correction",
                "alter table fact disable trigger all",
                "drop table fact cascade",
                "create table elsewhere (id int)",
                "set role mingduo_owner"
            })
    void the_application_may_not_alter_what_was_recorded(String sql) {
        assertThatThrownBy(() -> TestDatabase.execute(application, sql)).hasRootCauseInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update fact set body = 'b'",
                "delete from fact",
                "truncate fact cascade",
                "update fact_payload set payload = '{\"text\":\"other\"}'",
                "delete from fact_payload",
                "update public_record set record = '[]'",
                "delete from public_record",
                "truncate public_record cascade",
                "update matter set title = 'x'",
                "truncate holiday_notice cascade",
                "truncate deadline_moved",
                "truncate rulebooks_in_force"
            })
    void not_even_the_owner_may_alter_what_was_recorded(String sql) {
        assertThatThrownBy(() -> TestDatabase.execute(owner, sql)).hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void an_erasure_empties_the_payload_once_and_keeps_its_ground() throws SQLException {
        assertThatThrownBy(() -> erase(" ")).hasMessageContaining("legal ground");
        assertThat(erase("个人信息保护法第四十七条")).isTrue();
        assertThat(erase("again")).isFalse();
        try (Connection connection = connect();
                var answer = connection
                        .createStatement()
                        .executeQuery("select payload, salt, ground, erased_by from fact_payload where fact = 'f1'")) {
            answer.next();
            assertThat(answer.getString(1)).isNull();
            assertThat(answer.getBytes(2)).isNull();
            assertThat(answer.getString(3)).isEqualTo("个人信息保护法第四十七条");
            assertThat(answer.getString(4)).isEqualTo("wang");
        }
    }

    @Test
    void whoever_recorded_in_a_matter_cannot_adjudicate_there() {
        assertThatThrownBy(() -> TestDatabase.execute(application, fact("f2", "adjudicated", "li")))
                .hasStackTraceContaining("second person");
        TestDatabase.execute(application, fact("f3", "adjudicated", "wang"));
    }

    private boolean erase(String ground) throws SQLException {
        try (Connection connection = connect();
                var call =
                        connection.prepareStatement("select erase_payload('f1', ?, 'wang', '2026-03-03T09:00+08')")) {
            call.setString(1, ground);
            var answer = call.executeQuery();
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(application.url(), application.user(), application.password());
    }

    @Test
    void an_owner_that_is_no_superuser_may_open_its_office_again() {
        // Its password is the other owner's, because the application's follows from it and these tests share a server.
        String keeper = "keeper_" + Long.toHexString(System.nanoTime());
        TestDatabase.execute(owner, "create role " + keeper + " login createrole password '" + owner.password() + "'");
        TestDatabase.execute(owner, "grant " + Schema.APPLICATION + " to " + keeper + " with admin option");
        TestDatabase.execute(owner, "create database " + keeper + " owner " + keeper);
        Database kept = new Database(owner.url().replaceFirst("/[^/]*$", "/" + keeper), keeper, owner.password());
        Schema.migrate(kept);
        Database again = Schema.migrate(kept);
        TestDatabase.execute(again, "insert into body (id, name, kind) values ('b', '应急局', 'department')");
    }
}
