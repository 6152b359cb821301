package org.mingduo.radar.forecast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a story will go, told from its first minutes by what became of posts that had the same age and the same momentum.
 * Pure: a course and a moment give an outlook, with the reason in words.
 *
 * <p>The comparison is with 2,407 microblog posts of 2010 to 2014, nine in ten of which were passed on a hundred times or
 * more in the end. A story that will never get there looks larger here than it is, so the outlook is an "if it goes on".
 */
public final class StoryForecast {
    private static final GrowthTable SHIPPED = shipped();
    private static final String[] MOMENTUM_ZH = {"正在平息", "正在放缓", "势头平稳", "正在加速"};
    private static final String[] MOMENTUM_EN = {"fading", "slowing", "steady", "speeding up"};

    private StoryForecast() {}

    /**
     * Looks ahead.
     *
     * @return empty while fewer than five signals are heard, or before the first
     */
    public static Optional<Outlook> of(Course course, Instant now) {
        return of(course, now, SHIPPED);
    }

    static Optional<Outlook> of(Course course, Instant now, GrowthTable table) {
        double age = Duration.between(course.first(), now).toSeconds();
        long soFar = Math.round(course.soFar(now));
        if (soFar < GrowthTable.LEAST || age < 0) {
            return Optional.empty();
        }
        Instant half = course.first().plusMillis((long) (age * 500));
        double share = Math.clamp(course.since(half, now) / soFar, 0, 1);
        int momentum = GrowthTable.momentum(share);
        GrowthTable.Cell cell = table.at(Math.max(1, age), momentum);
        return Optional.of(new Outlook(
                soFar,
                Math.round(soFar * cell.middle()),
                Math.round(soFar * cell.low()),
                Math.round(soFar * cell.high()),
                String.format(
                        Locale.ROOT,
                        "首条信息至今 %s，已有 %d 条，%.0f%% 来自后一半时间，%s；"
                                + "%d 条同龄且势头相同的历史微博中，一半最终达到当时的 %.1f 倍以上，八成介于 %.1f 倍与 %.1f 倍之间",
                        zh(age),
                        soFar,
                        share * 100,
                        MOMENTUM_ZH[momentum],
                        cell.cascades(),
                        cell.middle(),
                        cell.low(),
                        cell.high()),
                String.format(
                        Locale.ROOT,
                        "%d signals in %s, %.0f%% of them in the later half, %s; of %d past posts of that age and "
                                + "momentum half reached %.1f times what they had, and eight in ten %.1f to %.1f times",
                        soFar,
                        en(age),
                        share * 100,
                        MOMENTUM_EN[momentum],
                        cell.cascades(),
                        cell.middle(),
                        cell.low(),
                        cell.high())));
    }

    private static String zh(double seconds) {
        return seconds < 7_200
                ? Math.round(seconds / 60) + " 分钟"
                : seconds < 172_800 ? Math.round(seconds / 3_600) + " 小时" : Math.round(seconds / 86_400) + " 天";
    }

    private static String en(double seconds) {
        return seconds < 7_200
                ? Math.round(seconds / 60) + " minutes"
                : seconds < 172_800 ? Math.round(seconds / 3_600) + " hours" : Math.round(seconds / 86_400) + " days";
    }

    private static GrowthTable shipped() {
        try (InputStream in = Objects.requireNonNull(StoryForecast.class.getResourceAsStream("growth.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return GrowthTable.of(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
