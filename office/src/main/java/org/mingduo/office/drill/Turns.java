package org.mingduo.office.drill;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Notices what turned since the last look: obligations that opened, were met or missed, and warnings. */
final class Turns {
    private final OfficeDoors doors;
    private final String watcher;
    private final Narrator narrator;
    private final Map<String, String> obligations = new HashMap<>();
    /** The latest announcement that was told of. */
    private long announced;

    Turns(OfficeDoors doors, String watcher, Narrator narrator) {
        this.doors = doors;
        this.watcher = watcher;
        this.narrator = narrator;
    }

    /** Tells of obligations of matters that are new or stand otherwise than at the last look. */
    void ofObligations(Instant now) throws IOException, InterruptedException {
        for (JsonNode one : doors.get(watcher, "/api/obligations")) {
            if (!one.hasNonNull("matter")) {
                continue;
            }
            String status = one.path("status").asString("");
            String before = obligations.put(one.path("id").asString(""), status);
            if (status.equals(before)) {
                continue;
            }
            String rule = one.path("rule").asString("");
            String due = one.hasNonNull("due") ? one.get("due").asString() : "";
            String until = due.length() < 16 ? "" : due.substring(5, 10) + " " + due.substring(11, 16);
            String matter = one.path("matter").asString("");
            if (before == null) {
                narrator.tell(
                        now,
                        "    义务产生 " + rule + "（" + matter + "）" + (until.isEmpty() ? "，第一时间" : "，限 " + until + " 前"),
                        "    owed: " + rule + " (" + matter + ")" + (until.isEmpty() ? ", promptly" : ", by " + until));
            }
            if (!status.equals("OPEN")) {
                narrator.tell(
                        now,
                        "    " + mark(status) + " " + rule + "（" + matter + "）：" + zh(status),
                        "    " + mark(status) + " " + rule + " (" + matter + "): " + status);
            }
        }
    }

    /** Tells of warnings that were announced to the desk; true when there was one. */
    boolean ofWarnings(Instant now) throws IOException, InterruptedException {
        long last = announced;
        for (JsonNode one :
                List.copyOf(doors.get(watcher, "/api/announcements").values()).reversed()) {
            long id = one.path("id").asLong(0);
            if (id > announced) {
                announced = id;
                String level = one.path("level").asString("");
                String title = one.path("title").asString("");
                boolean told = one.path("told").asBoolean(false);
                narrator.tell(
                        now,
                        "    " + warning(level) + (told ? "预警：" : "预警暂缓：") + title,
                        "    " + level + (told ? " warning: " : " warning held back: ") + title);
            }
        }
        return announced > last;
    }

    private static String warning(String level) {
        return switch (level) {
            case "yellow" -> "黄色";
            case "orange" -> "橙色";
            default -> "红色";
        };
    }

    private static String mark(String status) {
        return switch (status) {
            case "MET", "EXCUSED" -> "✓";
            default -> "✗";
        };
    }

    private static String zh(String status) {
        return switch (status) {
            case "MET" -> "按时完成";
            case "OVERDUE" -> "逾期未完成";
            case "MET_LATE" -> "逾期完成";
            case "BREACHED" -> "程序缺失";
            case "EXCUSED" -> "依法免除";
            case "FLAGGED" -> "待人工裁定";
            default -> status;
        };
    }
}
