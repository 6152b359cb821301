package org.mingduo.office.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mingduo.legaltime.CalendarDay;
import org.mingduo.legaltime.LegalCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The notices loaded into this office, only ever added, and the calendar that follows from them. */
@Component
public class HolidayNotices {
    private static final String SELECT =
            "select id, year, amends, source, text, days::text as days, person, known_since from holiday_notice";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** By the last notice that counts; numbers of notices rolled back are never used again. */
    private final Map<Long, LegalCalendar> calendars = new ConcurrentHashMap<>();

    public HolidayNotices(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * The shipped calendar and every notice loaded, with the instants from which each was known. The database is asked
     * each time, so that a transaction sees what it has loaded itself and nobody sees it before it is committed.
     */
    public LegalCalendar calendar() {
        long last = jdbc.sql("select coalesce(max(id), 0) from holiday_notice")
                .query(Long.class)
                .single();
        LegalCalendar known = calendars.get(last);
        if (known == null) {
            known = upTo(last);
            calendars.put(last, known);
        }
        return known;
    }

    private LegalCalendar upTo(long last) {
        LegalCalendar calendar = LegalCalendar.china();
        for (HolidayNotice notice : all()) {
            if (notice.id() <= last) {
                calendar = calendar.with(notice.edition());
            }
        }
        return calendar;
    }

    /** Every notice, in the order of loading. */
    List<HolidayNotice> all() {
        return jdbc.sql(SELECT + " order by id").query(this::read).list();
    }

    Optional<HolidayNotice> find(long id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Adds the notice, whatever id it carries, and returns it as it is kept. */
    HolidayNotice add(HolidayNotice notice) {
        long id = jdbc.sql("insert into holiday_notice (year, amends, source, text, days, person, known_since)"
                        + " values (:year, :amends, :source, :text, :days::json, :person, :since) returning id")
                .param("year", notice.year())
                .param("amends", notice.amends())
                .param("source", notice.source())
                .param("text", notice.text())
                .param("days", json.writeValueAsString(days(notice.days())))
                .param("person", notice.person())
                .param("since", notice.knownSince().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return find(id).orElseThrow();
    }

    /** Puts on record which deadlines the notice moved. */
    void moved(HolidayNotice notice, List<Moved> moves) {
        for (Moved moved : moves) {
            jdbc.sql("insert into deadline_moved (notice, obligation, matter, book, rule, bearer, due_before,"
                            + " due_after) values (:notice, :obligation, :matter, :book, :rule, :bearer, :from, :to)")
                    .param("notice", notice.id())
                    .param("obligation", moved.obligation())
                    .param("matter", moved.matter())
                    .param("book", moved.book())
                    .param("rule", moved.rule())
                    .param("bearer", moved.bearer())
                    .param("from", utc(moved.from()))
                    .param("to", utc(moved.to()))
                    .update();
        }
    }

    /** What the notice moved, by matter, duties of bodies last. */
    List<Moved> moved(HolidayNotice notice) {
        return jdbc.sql("select * from deadline_moved where notice = :notice"
                        + " order by matter collate \"C\" nulls last, book, rule, obligation")
                .param("notice", notice.id())
                .query((row, n) -> new Moved(
                        row.getString("obligation"),
                        row.getString("matter"),
                        row.getString("book"),
                        row.getString("rule"),
                        row.getString("bearer"),
                        instant(row, "due_before"),
                        instant(row, "due_after")))
                .list();
    }

    /** As stored and as answered. */
    static List<Map<String, Object>> days(List<CalendarDay> days) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (CalendarDay day : days) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("date", day.date().toString());
            row.put("off", day.off());
            row.put("name", day.name());
            rows.add(row);
        }
        return rows;
    }

    private HolidayNotice read(ResultSet row, int number) throws SQLException {
        List<CalendarDay> days = new ArrayList<>();
        for (JsonNode day : json.readTree(row.getString("days"))) {
            days.add(new CalendarDay(
                    LocalDate.parse(day.get("date").asString()),
                    day.get("off").asBoolean(),
                    day.get("name").asString()));
        }
        return new HolidayNotice(
                row.getLong("id"),
                row.getInt("year"),
                row.getBoolean("amends"),
                row.getString("source"),
                row.getString("text"),
                days,
                row.getString("person"),
                java.util.Objects.requireNonNull(instant(row, "known_since")));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
