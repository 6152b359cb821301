package org.mingduo.radar;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fuzzer calls: bytes become a stream of signals with any text, title, id and time, a small radar hears them, and
 * what must always be true is checked. Jazzer finds {@link #fuzzerTestOneInput} by its name; {@code docs/radar.md} says
 * how to run it. {@link TextDoorTest} hears again everything that a fuzzer once found worth keeping.
 */
public final class TextDoorFuzz {
    private static final RadarLimits TIGHT = new RadarLimits(Duration.ofDays(3), 12, 120_000, 600, 20, 40);
    private static final int MOST_SIGNALS = 96;

    /** How many times a run of characters may stand in one text. */
    private static final int LONGEST_RUN = 4_096;

    private static final String[] WORDS = {
        "松涛路",
        "燃气爆炸",
        "造成3人死亡",
        "十二伤",
        "无人员伤亡",
        "为什么？",
        "请求解决",
        "谁负责！",
        "//@老王:",
        "转发微博",
        "http://t.cn/x",
        "&#55296;",
        "<b>",
        "RT @a ",
        "[哭]",
        "😀",
        "bus fire",
        "12345",
        "停水",
        "丽发新城",
        "\u202E",
        "\u200D",
        "\uD83D",
        "，",
        "\n",
        "。"
    };

    private final ByteBuffer in;

    private TextDoorFuzz(byte[] input) {
        in = ByteBuffer.wrap(input);
    }

    /** @throws AssertionError where something is not true that must be */
    public static void fuzzerTestOneInput(byte[] input) {
        hear(new TextDoorFuzz(input).signals());
    }

    private List<Signal> signals() {
        List<Signal> signals = new ArrayList<>();
        while (in.hasRemaining() && signals.size() < MOST_SIGNALS) {
            int form = next();
            String id = (form & 1) == 0 ? "s" + signals.size() : "i" + next() % 48;
            Instant time = (form & 2) == 0 ? null : time();
            String title = (form & 4) == 0 ? null : text();
            String source = (form & 8) == 0 ? "12345" : text();
            String author = (form & 16) == 0 ? null : "a" + next();
            signals.add(new Signal(id, time, source, source, title, text(), author));
        }
        return signals;
    }

    private int next() {
        return in.hasRemaining() ? in.get() & 0xFF : 0;
    }

    private Instant time() {
        int form = next();
        if (form < 200) {
            return Instant.ofEpochSecond(1_700_000_000L + 300L * form);
        }
        byte[] eight = new byte[8];
        in.get(eight, 0, Math.min(8, in.remaining()));
        long second = ByteBuffer.wrap(eight).getLong();
        return Instant.ofEpochSecond(
                Math.clamp(second, Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()), form);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int parts = next() % 24;
        for (int i = 0; i < parts && in.hasRemaining(); i++) {
            int form = next();
            switch (form % 4) {
                case 0 -> text.append(WORDS[next() % WORDS.length]);
                case 1 -> text.append((char) (0x4E00 + next()));
                case 2 -> text.append((char) (next() << 8 | next()));
                default -> {
                    String run = form < 128 ? WORDS[next() % WORDS.length] : Character.toString((char) next());
                    text.append(run.repeat(1 + next() * (LONGEST_RUN / 256) / run.length()));
                }
            }
        }
        return text.toString();
    }

    private static void hear(List<Signal> signals) {
        Radar radar = new Radar(TIGHT);
        int cut = signals.size() / 2;
        byte @Nullable [] middle = null;
        List<Placement> placed = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            if (i == cut) {
                middle = state(radar);
            }
            Placement placement = radar.accept(signals.get(i));
            placed.add(placement);
            accounted(radar.counts());
            for (Reason reason : placement.reasons()) {
                check(!reason.zh().isBlank() && !reason.en().isBlank(), "a reason without words");
            }
        }
        for (Story story : radar.stories(TIGHT.stories())) {
            shown(story);
        }
        if (middle != null) {
            goesOn(middle, signals.subList(cut, signals.size()), placed.subList(cut, placed.size()), state(radar));
        }
    }

    /** Nothing is lost and nothing grows without bound. */
    private static void accounted(RadarCounts counts) {
        check(counts.live() <= TIGHT.stories(), "more live stories than allowed");
        check(
                counts.live() == counts.opened() + counts.divided() - counts.expired() - counts.merged(),
                "a story was lost");
        check(
                counts.seen()
                        == counts.opened() + counts.joined() + counts.repeated() + counts.known() + counts.refused(),
                "a signal was lost");
    }

    private static void shown(Story story) {
        check(!story.title().isBlank(), "a story without a title");
        check(story.title().codePoints().noneMatch(TextDoorFuzz::unfit), "a title that cannot be shown");
        for (Story.Keyword keyword : story.keywords()) {
            check(keyword.text().codePoints().noneMatch(TextDoorFuzz::unfit), "a keyword that cannot be shown");
        }
        for (Story.Demand demand : story.demands()) {
            check(demand.text().codePoints().noneMatch(TextDoorFuzz::unfit), "a demand that cannot be shown");
            check(demand.open() <= demand.count(), "more open demands than demands");
        }
        double score = story.warning().score();
        check(score >= 0 && score <= 100, "a score of " + score);
        check(story.signals() >= 1 && story.spread() >= 0 && story.spread() < story.signals(), "odd counts");
    }

    private static boolean unfit(int point) {
        return Character.isISOControl(point) && point != '\n' || Character.getType(point) == Character.SURROGATE;
    }

    private static void goesOn(byte[] middle, List<Signal> rest, List<Placement> placed, byte[] end) {
        try {
            Radar restored = Radar.restore(new ByteArrayInputStream(middle));
            for (int i = 0; i < rest.size(); i++) {
                check(restored.accept(rest.get(i)).equals(placed.get(i)), "a restored radar places otherwise");
            }
            check(Arrays.equals(state(restored), end), "a restored radar ends otherwise");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] state(Radar radar) {
        var out = new ByteArrayOutputStream();
        try {
            radar.snapshot(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
