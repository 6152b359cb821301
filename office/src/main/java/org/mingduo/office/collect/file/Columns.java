package org.mingduo.office.collect.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.collect.RawSignal;

/**
 * Which column of a file stands for which field of a signal: as the user says, else by the names that exports usually
 * carry.
 */
final class Columns {
    private static final Map<String, List<String>> USUAL = usual();

    private final Map<String, String> asked;
    private final String source;
    private final String channel;

    /**
     * @param asked field to column, from {@code --map}
     * @param source of rows that name none
     * @param channel of rows that name none
     */
    Columns(Map<String, String> asked, String source, String channel) throws FileFault {
        for (String field : asked.keySet()) {
            if (!USUAL.containsKey(field)) {
                throw new FileFault("--map knows no field \"" + field + "\"; the fields are "
                        + String.join(", ", USUAL.keySet()) + ".");
            }
        }
        this.asked = Map.copyOf(asked);
        this.source = source;
        this.channel = channel;
    }

    private static Map<String, List<String>> usual() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("id", List.of("id", "编号", "留言编号", "信息编号", "工单编号"));
        names.put("time", List.of("time", "时间", "留言时间", "发布时间", "created_at", "date"));
        names.put("title", List.of("title", "标题", "主题", "留言主题"));
        names.put("text", List.of("text", "正文", "内容", "详情", "留言详情", "content", "detail", "body"));
        names.put("author", List.of("author", "作者", "用户", "留言用户", "user"));
        names.put("support", List.of("support", "likes", "点赞", "点赞数", "赞", "支持", "支持数"));
        names.put("source", List.of("source", "来源"));
        names.put("channel", List.of("channel", "渠道"));
        return names;
    }

    /** Refuses a file of which no column can be the text or the time. */
    void check(Collection<String> present) throws FileFault {
        for (Map.Entry<String, String> entry : asked.entrySet()) {
            if (!present.contains(entry.getValue())) {
                throw new FileFault("There is no column \"" + entry.getValue() + "\" for the field \"" + entry.getKey()
                        + "\". The file has: " + listed(present) + ".");
            }
        }
        for (String field : List.of("time", "text")) {
            if (column(field, present) == null) {
                throw new FileFault("No column looks like the " + field + " of a message. The file has: "
                        + listed(present) + ". Say which it is with --map " + field + "=COLUMN.");
            }
        }
    }

    /** The raw signal in a row. */
    RawSignal signal(Map<String, String> row) {
        String from = value("source", row);
        String by = value("channel", row);
        return new RawSignal(
                value("id", row),
                from == null || from.isBlank() ? source : from,
                by == null || by.isBlank() ? channel : by,
                value("time", row),
                value("title", row),
                value("text", row),
                value("author", row),
                value("support", row));
    }

    private @Nullable String value(String field, Map<String, String> row) {
        String column = column(field, row.keySet());
        return column == null ? null : row.get(column);
    }

    private @Nullable String column(String field, Collection<String> present) {
        String wanted = asked.get(field);
        if (wanted != null) {
            return present.contains(wanted) ? wanted : null;
        }
        for (String name : USUAL.getOrDefault(field, List.of())) {
            for (String column : present) {
                if (column.strip().toLowerCase(Locale.ROOT).equals(name)) {
                    return column;
                }
            }
        }
        return null;
    }

    private static String listed(Collection<String> columns) {
        List<String> shown = new ArrayList<>();
        for (String column : columns) {
            shown.add(column.length() <= 30 ? column : column.substring(0, 30) + "…");
            if (shown.size() == 20) {
                shown.add("…");
                break;
            }
        }
        return String.join(", ", shown);
    }
}
