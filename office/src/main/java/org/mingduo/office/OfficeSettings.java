package org.mingduo.office;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.alarm.AlarmSettings;

/**
 * Everything an office is told before it starts; injectable anywhere inside it.
 *
 * @param folder where the office keeps what it must not lose: the embedded database, keys, the log, the public tree
 * @param port HTTP port; 0 picks a free one
 * @param database an outside PostgreSQL, or null for the embedded one under {@code folder/postgres}
 * @param clock the only source of time of the whole office
 * @param zone in which days begin and in which instants are written
 * @param people JSON file of persons to admit, or null
 * @param bodies JSON file of bodies to admit, or null
 * @param rulebooks names of shipped rulebooks or paths of files, in no order of rank; none means those of the last start,
 *     and at the first one all that ship
 * @param government the name that pages carry, e.g. {@code 北京市}
 * @param origin the name of the public log, e.g. {@code mingduo.example/log}
 * @param drill true marks every page 演练 and sends nothing out
 * @param leadTimes how long before a due an early notice goes out; besides, one goes out at half of the period
 * @param alarms which warnings the desk is told of, and how many in any 24 hours
 */
public record OfficeSettings(
        Path folder,
        int port,
        @Nullable Database database,
        InstantSource clock,
        ZoneId zone,
        @Nullable Path people,
        @Nullable Path bodies,
        List<String> rulebooks,
        String government,
        String origin,
        boolean drill,
        List<Duration> leadTimes,
        AlarmSettings alarms) {

    /** Where an outside PostgreSQL is; the user must own the database and may create roles. */
    public record Database(
            String url, @Nullable String user, @Nullable String password) {

        /** From a JDBC URL that carries user and password as parameters; they are taken out of it. */
        public static Database of(String jdbcUrl) {
            if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException("'" + jdbcUrl
                        + "' is no JDBC URL of a PostgreSQL; it looks like"
                        + " jdbc:postgresql://host/db?user=…&password=…");
            }
            int question = jdbcUrl.indexOf('?');
            if (question < 0) {
                return new Database(jdbcUrl, null, null);
            }
            String user = null;
            String password = null;
            List<String> others = new java.util.ArrayList<>();
            for (String parameter : jdbcUrl.substring(question + 1).split("&")) {
                if (parameter.startsWith("user=")) {
                    user = decode(parameter.substring("user=".length()));
                } else if (parameter.startsWith("password=")) {
                    password = decode(parameter.substring("password=".length()));
                } else {
                    others.add(parameter);
                }
            }
            String bare = jdbcUrl.substring(0, question);
            return new Database(others.isEmpty() ? bare : bare + "?" + String.join("&", others), user, password);
        }

        private static String decode(String parameter) {
            return java.net.URLDecoder.decode(parameter, java.nio.charset.StandardCharsets.UTF_8);
        }

        /** Without the password, so that no log learns it. */
        @Override
        public String toString() {
            return url + " as " + user;
        }
    }

    /** The port that a person types when told nothing else. */
    public static final int DEFAULT_PORT = 8080;

    /** The highest port that there is. */
    public static final int LAST_PORT = 65535;

    /** A day and an hour ahead. */
    public static final List<Duration> DEFAULT_LEAD_TIMES = List.of(Duration.ofHours(24), Duration.ofHours(1));

    public OfficeSettings {
        rulebooks = List.copyOf(rulebooks);
        leadTimes = List.copyOf(leadTimes);
    }

    /** An office that keeps its things in {@code folder} and takes its time from {@code clock}; the rest as shipped. */
    public static OfficeSettings in(Path folder, InstantSource clock) {
        return new OfficeSettings(
                folder,
                DEFAULT_PORT,
                null,
                clock,
                ZoneId.of("Asia/Shanghai"),
                null,
                null,
                List.of(),
                "鸣铎",
                "localhost/mingduo",
                false,
                DEFAULT_LEAD_TIMES,
                AlarmSettings.USUAL);
    }

    public OfficeSettings withPort(int value) {
        return new OfficeSettings(
                folder,
                value,
                database,
                clock,
                zone,
                people,
                bodies,
                rulebooks,
                government,
                origin,
                drill,
                leadTimes,
                alarms);
    }

    public OfficeSettings withDatabase(Database value) {
        return new OfficeSettings(
                folder,
                port,
                value,
                clock,
                zone,
                people,
                bodies,
                rulebooks,
                government,
                origin,
                drill,
                leadTimes,
                alarms);
    }

    public OfficeSettings withPeople(@Nullable Path value) {
        return new OfficeSettings(
                folder,
                port,
                database,
                clock,
                zone,
                value,
                bodies,
                rulebooks,
                government,
                origin,
                drill,
                leadTimes,
                alarms);
    }

    public OfficeSettings withBodies(@Nullable Path value) {
        return new OfficeSettings(
                folder,
                port,
                database,
                clock,
                zone,
                people,
                value,
                rulebooks,
                government,
                origin,
                drill,
                leadTimes,
                alarms);
    }

    public OfficeSettings withRulebooks(List<String> value) {
        return new OfficeSettings(
                folder,
                port,
                database,
                clock,
                zone,
                people,
                bodies,
                value,
                government,
                origin,
                drill,
                leadTimes,
                alarms);
    }

    public OfficeSettings withAlarms(AlarmSettings value) {
        return new OfficeSettings(
                folder,
                port,
                database,
                clock,
                zone,
                people,
                bodies,
                rulebooks,
                government,
                origin,
                drill,
                leadTimes,
                value);
    }

    /** The same office as a drill: its own name and log origin, every page marked. */
    public OfficeSettings asDrill(String drillGovernment, String drillOrigin) {
        return new OfficeSettings(
                folder,
                port,
                database,
                clock,
                zone,
                people,
                bodies,
                rulebooks,
                drillGovernment,
                drillOrigin,
                true,
                leadTimes,
                alarms);
    }
}
