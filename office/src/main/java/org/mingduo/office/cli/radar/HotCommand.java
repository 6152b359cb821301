package org.mingduo.office.cli.radar;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.collect.ReportedTime;
import org.mingduo.radar.Radar;
import org.mingduo.radar.RadarLimits;
import org.mingduo.radar.Signal;
import org.mingduo.radar.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code mingduo radar hot}: the stories of a file that move most people, with their places and dates. */
@Command(
        name = "hot",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "List the hot stories of a file: {\"id\",\"text\",\"title\"?,\"time\"?,\"author\"?,\"support\"?} in, a table out.",
            "Heat = people × (1 + lg weeks) + √support. Times may have any form that `import` reads.",
            "列出文件中的热点话题：地点、起止日期、发声人数和诉求。"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class HotCommand implements Callable<Integer> {
    /** A finished file is looked back on as a whole: no story of it goes stale. */
    private static final RadarLimits WHOLE = new RadarLimits(
            Duration.ofDays(36_500),
            RadarLimits.USUAL.stories(),
            RadarLimits.USUAL.bytes(),
            RadarLimits.USUAL.terms(),
            RadarLimits.USUAL.texts(),
            RadarLimits.USUAL.ids());

    private static final int TITLE = 44;
    private static final int PLACE = 24;
    private static final int COLUMNS = 16;
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    @Spec
    private CommandSpec spec;

    @Option(names = "--in", required = true, paramLabel = "F", description = "the messages, JSON Lines or .gz  输入")
    private Path in;

    @Option(names = "--top", paramLabel = "N", defaultValue = "20", description = "how many (default: 20)  条数")
    private int top;

    @Option(names = "--out", paramLabel = "F", description = "the same as JSON Lines  另存为 JSON Lines")
    private @Nullable Path out;

    private final List<Signal> signals = new ArrayList<>();
    private long badTimes;

    @Override
    public Integer call() throws IOException {
        if (top < 1) {
            throw new IllegalArgumentException("--top " + top + " lists nothing; it is 1 or more");
        }
        JsonLines.trees(in, this::read);
        signals.sort(Comparator.comparing(Signal::time, Comparator.nullsLast(Comparator.naturalOrder())));
        Radar radar = new Radar(WHOLE);
        signals.forEach(radar::accept);
        List<Story> hot = radar.hottest(top);
        print(hot);
        if (out != null) {
            try (Writer answers = JsonLines.write(out, spec.commandLine().getOut())) {
                for (int i = 0; i < hot.size(); i++) {
                    JsonLines.line(answers, json(i + 1, hot.get(i)));
                }
            }
        }
        if (radar.counts().refused() > 0) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "%d without any letter have no story%n",
                            radar.counts().refused());
        }
        if (badTimes > 0) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "%d of %d messages have no time that can be read; they come last%n",
                            badTimes, signals.size());
        }
        return 0;
    }

    private void read(JsonNode object) {
        String author = object.path("author").asString("");
        // The same id on two lines is two messages here.
        signals.add(new Signal(
                "#" + signals.size(),
                time(object.path("time")),
                "",
                "",
                object.path("title").asString(null),
                JsonLines.text(object, "text", in),
                author.isBlank() ? null : author,
                support(object)));
    }

    private @Nullable Instant time(JsonNode written) {
        try {
            return ReportedTime.read(plain(written)).instant();
        } catch (ReportedTime.Unreadable unreadable) {
            badTimes++;
            return null;
        }
    }

    /** A number without an exponent; other programs write times as floating ones. */
    private static String plain(JsonNode written) {
        boolean floating = written.isFloatingPointNumber() && Double.isFinite(written.doubleValue());
        return floating ? BigDecimal.valueOf(written.doubleValue()).toPlainString() : written.asString("");
    }

    private static long support(JsonNode object) {
        String written = object.path("support")
                .asString(object.path("likes").asString("0"))
                .strip();
        return written.matches("\\d{1,12}") ? Long.parseLong(written) : 0;
    }

    private void print(List<Story> hot) throws IOException {
        PrintWriter table = spec.commandLine().getOut();
        table.println(row(
                "#", "热度 heat", "人 people", "支持 likes", "未答 open", "起止 dates", "走势 volume", "地点 place", "话题 story"));
        for (int i = 0; i < hot.size(); i++) {
            Story story = hot.get(i);
            table.println(row(
                    Integer.toString(i + 1),
                    Long.toString(Math.round(story.heat().score())),
                    Long.toString(story.voices()),
                    Long.toString(story.support()),
                    Long.toString(story.openDemands()),
                    story.first() == null ? "" : date(story.first()) + "–" + date(story.last()),
                    spark(story.volume()),
                    Cells.cut(places(story), PLACE),
                    Cells.cut(story.title(), TITLE)));
        }
        JsonLines.arrived(table);
    }

    private static String row(
            String rank,
            String heat,
            String people,
            String support,
            String open,
            String dates,
            String volume,
            String place,
            String title) {
        return String.join(
                "  ",
                Cells.right(rank, 3),
                Cells.right(heat, 9),
                Cells.right(people, 9),
                Cells.right(support, 10),
                Cells.right(open, 9),
                Cells.left(dates, 21),
                Cells.left(volume, COLUMNS),
                Cells.left(place, PLACE),
                title);
    }

    private static String places(Story story) {
        return story.places().stream().map(Story.Place::name).collect(Collectors.joining(" "));
    }

    private static LocalDate date(@Nullable Instant at) {
        return at == null ? LocalDate.EPOCH : at.atOffset(ReportedTime.CHINA).toLocalDate();
    }

    /** The story's volume over its own time, in sixteen columns at most. */
    private static String spark(List<Story.Volume> volume) {
        long[] columns = new long[Math.min(COLUMNS, volume.size())];
        for (int i = 0; i < volume.size(); i++) {
            columns[(int) ((long) i * columns.length / volume.size())] +=
                    volume.get(i).signals();
        }
        long peak = 1;
        for (long column : columns) {
            peak = Math.max(peak, column);
        }
        var bars = new StringBuilder();
        for (long column : columns) {
            bars.append(column == 0 ? ' ' : BLOCKS.charAt((int) ((column * BLOCKS.length() - 1) / peak)));
        }
        return bars.toString();
    }

    /** A demand as it is written, always in this order. */
    private record Asked(String text, long count) {}

    private static Map<String, Object> json(int rank, Story story) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rank", rank);
        json.put("heat", story.heat().score());
        json.put("zh", story.heat().zh());
        json.put("en", story.heat().en());
        json.put("title", story.title());
        json.put("keywords", story.keywords().stream().map(Story.Keyword::text).toList());
        json.put("places", story.places());
        json.put("first", story.first() == null ? null : date(story.first()).toString());
        json.put("last", story.last() == null ? null : date(story.last()).toString());
        json.put("people", story.voices());
        json.put("weeks", story.heat().weeks());
        json.put("signals", story.signals());
        json.put("support", story.support());
        json.put("openDemands", story.openDemands());
        json.put(
                "demands",
                story.demands().stream()
                        .map(demand -> new Asked(demand.text(), demand.count()))
                        .toList());
        return json;
    }
}
