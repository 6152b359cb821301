package org.mingduo.office.drill;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Notices what turned since the last look: obligations that opened, were met or missed, and stories that became urgent. */
final class Turns {
    private static final int TOLD = rank("yellow"); // what is blue one sees at the desk

    private final OfficeDoors doors;
    private final String watcher;
    private final Narrator narrator;
    private final Map<String, String> obligations = new HashMap<>();
    private final Map<String, String> warnings = new HashMap<>();

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

    /** Tells of stories whose warning rose; true when there was one. */
    boolean ofWarnings(Instant now) throws IOException, InterruptedException {
        boolean rose = false;
        for (JsonNode story : doors.get(watcher, "/api/stories")) {
            String level = story.path("level").asString("none");
            String before = warnings.getOrDefault(story.path("id").asString(""), "none");
            warnings.put(story.path("id").asString(""), level);
            if (rank(level) > rank(before) && rank(level) >= TOLD) {
                rose = true;
                String title = story.path("title").asString("");
                narrator.tell(now, "    " + warning(level) + "预警：" + title, "    " + level + " warning: " + title);
            }
        }
        return rose;
    }

    private static int rank(String level) {
        return switch (level) {
            case "blue" -> 1;
            case "yellow" -> 2;
            case "orange" -> 3;
            case "red" -> 4;
            default -> 0;
        };
    }

    private static String warning(String level) {
        return switch (level) {
            case "blue" -> "蓝色";
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
