package org.mingduo.office.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.Warning;
import org.mingduo.radar.alarm.AlarmSettings;
import org.mingduo.radar.emergency.Accounts.Claim;
import org.mingduo.radar.emergency.Casualties;
import org.mingduo.radar.emergency.EmergencyKind;
import org.mingduo.radar.emergency.Level;

/**
 * The words of a page in the reader's language. Both languages stand side by side where they are used, so that neither
 * can be forgotten.
 *
 * @param english false for Chinese, the default
 * @param zone in which times are written
 */
public record Words(boolean english, ZoneId zone) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter CLOCK_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter ZH_DAY = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final DateTimeFormatter EN_DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ZH_DATE = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter EN_DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter ZH_WHOLE_DATE = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final DateTimeFormatter EN_WHOLE_DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ZH_FULL = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm:ss");
    private static final DateTimeFormatter EN_FULL = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", Locale.ENGLISH);

    private static final Map<String, String[]> STATUS = Map.of(
            "OPEN", new String[] {"进行中", "Running"},
            "MET", new String[] {"已按时履行", "Met in time"},
            "OVERDUE", new String[] {"已逾期", "Overdue"},
            "MET_LATE", new String[] {"逾期后履行", "Met late"},
            "BREACHED", new String[] {"程序缺失", "Steps missing"},
            "EXCUSED", new String[] {"依法不适用", "Lawfully excused"},
            "FLAGGED", new String[] {"待人工认定", "For a person to decide"});
    private static final Map<String, String[]> CONTENT = Map.of(
            "brief", new String[] {"简要信息", "Brief facts"},
            "verification", new String[] {"初步核实情况", "What is verified"},
            "measures", new String[] {"政府应对措施", "What is being done"},
            "precautions", new String[] {"公众防范措施", "What people should do"});
    private static final Map<String, String[]> KIND = Map.ofEntries(
            Map.entry("emergency", new String[] {"突发事件", "Emergency"}),
            Map.entry("concern", new String[] {"政务舆情", "Public concern"}),
            Map.entry("decision", new String[] {"重大行政决策", "Major decision"}),
            Map.entry("document", new String[] {"政策文件", "Document"}),
            Map.entry("briefing", new String[] {"例行发布", "Briefing"}),
            Map.entry("request", new String[] {"依申请公开", "Request"}));
    private static final Map<String, String[]> LEVEL = Map.of(
            "I", new String[] {"Ⅰ级 特别重大", "Level I"},
            "II", new String[] {"Ⅱ级 重大", "Level II"},
            "III", new String[] {"Ⅲ级 较大", "Level III"},
            "IV", new String[] {"Ⅳ级 一般", "Level IV"});

    /** The one of the two that the reader reads. */
    public String s(String zh, String en) {
        return english ? en : zh;
    }

    public String lang() {
        return english ? "en" : "zh-CN";
    }

    /** Hour and minute, for today's things. */
    public String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    public String clockSeconds(Instant at) {
        return CLOCK_SECONDS.format(at.atZone(zone));
    }

    /** Day, hour and minute. */
    public String day(Instant at) {
        return (english ? EN_DAY : ZH_DAY).format(at.atZone(zone));
    }

    /** Day, hour and minute, with the year where it is another than now. */
    public String day(Instant at, Instant now) {
        boolean thisYear = at.atZone(zone).getYear() == now.atZone(zone).getYear();
        return thisYear ? day(at) : wholeDate(at) + " " + clock(at);
    }

    /** A day with its year, for what may be long past. */
    public String wholeDate(Instant at) {
        return (english ? EN_WHOLE_DATE : ZH_WHOLE_DATE).format(at.atZone(zone));
    }

    /** From one day to another, each part once: 2026年5月19日—20日; the day alone where they are the same. */
    public String days(Instant first, Instant last) {
        LocalDate from = first.atZone(zone).toLocalDate();
        LocalDate until = last.atZone(zone).toLocalDate();
        if (from.equals(until)) {
            return wholeDate(first);
        }
        boolean month = YearMonth.from(from).equals(YearMonth.from(until));
        if (english) {
            return (month
                            ? Integer.toString(from.getDayOfMonth())
                            : from.getYear() == until.getYear() ? date(first) : wholeDate(first))
                    + " – " + wholeDate(last);
        }
        return wholeDate(first) + "—"
                + (month
                        ? until.getDayOfMonth() + "日"
                        : from.getYear() == until.getYear() ? date(last) : wholeDate(last));
    }

    /** The end of what began at another time: the clock alone on the same day. */
    public String until(Instant from, Instant until) {
        boolean sameDay =
                from.atZone(zone).toLocalDate().equals(until.atZone(zone).toLocalDate());
        return sameDay ? clock(until) : day(until);
    }

    /** A month's short name. */
    public String month(int month) {
        return Month.of(month).getDisplayName(TextStyle.SHORT, english ? Locale.ENGLISH : Locale.CHINESE);
    }

    /** To the second: dues are exact. */
    public String exact(Instant at) {
        return (english ? EN_FULL : ZH_FULL).format(at.atZone(zone));
    }

    public String status(String status, boolean should) {
        if (should && (status.equals("OVERDUE") || status.equals("BREACHED"))) {
            return s("未达到原则上要求", "Short of what is asked in principle");
        }
        return pick(STATUS, status);
    }

    public String content(String content) {
        return pick(CONTENT, content);
    }

    public String kind(String kind) {
        return pick(KIND, kind);
    }

    public String level(String level) {
        return pick(LEVEL, level);
    }

    public String severity(boolean should) {
        return should ? s("原则上应当", "should, in principle") : s("必须", "must");
    }

    public String sureness(String sureness) {
        return switch (sureness) {
            case "L" -> s("条文已核对全文", "the statute was read in full");
            case "P" -> s("官方文本的可见部分", "the visible part of an official text");
            default -> s("据新闻报道整理，请法制部门核对", "from press reports; have it checked");
        };
    }

    /** One of the law's kinds of emergency. */
    public String emergency(EmergencyKind kind) {
        return switch (kind) {
            case NATURAL_DISASTER -> s("自然灾害", "Natural disaster");
            case ACCIDENT -> s("事故灾难", "Accident");
            case PUBLIC_HEALTH -> s("公共卫生事件", "Public health event");
            case SOCIAL_SECURITY -> s("社会安全事件", "Public security event");
            case NONE -> s("非突发事件", "No emergency");
        };
    }

    /** How many people came to harm, of what is on record. */
    public String harm(OptionalInt dead, OptionalInt injured, OptionalInt missing) {
        List<String> said = new ArrayList<>();
        dead.ifPresent(n -> said.add(n == 0 ? s("无人死亡", "nobody dead") : s("死亡 " + n + " 人", n + " dead")));
        injured.ifPresent(n -> said.add(n == 0 ? s("无人受伤", "nobody hurt") : s("受伤 " + n + " 人", n + " hurt")));
        missing.ifPresent(n -> said.add(n == 0 ? s("无人失联", "nobody missing") : s("失联 " + n + " 人", n + " missing")));
        return String.join(s("，", ", "), said);
    }

    /** The same of what somebody says; who denies may speak of some only. */
    public String claimed(Claim claim) {
        Casualties people = claim.people();
        return people.denies()
                ? s("否认有人死亡", "Denies that anybody died")
                : harm(people.dead(), people.injured(), people.missing());
    }

    /**
     * The level of an accident that a claim would mean if it were true; null where it gives no dead or seriously hurt, or where
     * it is none: what order 493 says is of accidents only.
     */
    public @Nullable String ifTrue(Claim claim, EmergencyKind kind) {
        boolean grave =
                claim.people().dead().orElse(0) > 0 || claim.people().serious().orElse(0) > 0;
        Level level = claim.level().orElse(null);
        return kind != EmergencyKind.ACCIDENT || !grave || level == null
                ? null
                : s("如属实，达到" + level(level.name()) + "标准（国令493号）", level(level.name()) + " by order 493 if true");
    }

    /** A count, with its thousands set apart. */
    public String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** So many, of what English names differently when it is one. */
    public String count(long count, String zhUnit, String one, String many) {
        return count(count) + s(zhUnit, count == 1 ? one : many);
    }

    /** One digit behind the point. */
    public String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Two digits behind the point. */
    public String part(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** The day alone. */
    public String date(Instant at) {
        return (english ? EN_DATE : ZH_DATE).format(at.atZone(zone));
    }

    /** From one instant to another; the day is said once where it is the same. */
    public String range(Instant from, Instant until) {
        return from.atZone(zone).toLocalDate().equals(until.atZone(zone).toLocalDate())
                ? day(from) + "–" + clock(until)
                : day(from) + s(" 至 ", " to ") + day(until);
    }

    /** A span of time, as short as it can be said. */
    public String span(Duration span) {
        long minutes = span.toMinutes();
        if (minutes < 180) {
            return s(minutes + " 分钟", minutes + " min");
        }
        String hours = (minutes % 60 == 0 ? "" : s(minutes % 60 + " 分", minutes % 60 + " min"));
        return minutes < 72 * 60
                ? (s(minutes / 60 + " 小时 ", minutes / 60 + " h ") + hours).strip()
                : String.format(Locale.ROOT, s("%.1f 天", "%.1f days"), minutes / 1440.0);
    }

    /** A clause as a sentence. */
    public String sentence(String clause) {
        return clause.isEmpty()
                ? ""
                : clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) + s("。", ".");
    }

    /** From which score each colour begins, and what the parts of a score never fall below. */
    public String scale() {
        AlarmSettings from = AlarmSettings.USUAL;
        return String.format(
                Locale.ROOT,
                s(
                        "起步门槛：蓝色 %.0f、黄色 %.0f、橙色 %.0f、红色 %.0f；近期话题多时，蓝、黄、橙门槛相应提高。"
                                + "传播范围、增长速度、未回应诉求分别不低于 %.2f、%.2f、%.2f。",
                        "Blue begins at %.0f, yellow at %.0f, orange at %.0f, red at %.0f; in a loud week blue, yellow and"
                                + " orange ask for more. Spread, speed and unanswered are never below %.2f, %.2f and %.2f."),
                from.blue(),
                from.yellow(),
                from.orange(),
                from.red(),
                Warning.Part.SPREAD.floor(),
                Warning.Part.SPEED.floor(),
                Warning.Part.UNANSWERED.floor());
    }

    /** A part of a warning in words. */
    public String part(String part) {
        return switch (part) {
            case "severity" -> s("严重程度", "Severity");
            case "spread" -> s("传播范围", "Spread");
            case "speed" -> s("增长速度", "Speed");
            default -> s("未回应诉求", "Unanswered");
        };
    }

    /** A warning's colour in words. */
    public String colour(String level) {
        return switch (level) {
            case "red" -> s("红色预警", "Red warning");
            case "orange" -> s("橙色预警", "Orange warning");
            case "yellow" -> s("黄色预警", "Yellow warning");
            case "blue" -> s("蓝色预警", "Blue warning");
            default -> s("未预警", "No warning");
        };
    }

    private String pick(Map<String, String[]> words, String key) {
        String[] both = words.get(key);
        return both == null ? key : Objects.requireNonNull(both[english ? 1 : 0]);
    }
}
