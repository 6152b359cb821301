package org.mingduo.office.collect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.Signal;

/**
 * Judges one raw signal: what it may be, what must be masked, what is refused. Pure but for the clock; storing is
 * somebody else's work.
 */
public final class SignalDoor {
    /** A source's clock may run ahead of ours by this much. */
    static final Duration SKEW = Duration.ofMinutes(10);

    /** UTF-16 units; the longest real message seen has 6,999. */
    static final int TEXT_LIMIT = 100_000;

    private static final int TITLE_LIMIT = 500;
    private static final int NAME_LIMIT = 200;

    /** Whether a time must state its offset. */
    public enum Offset {
        /** At the HTTP door. */
        REQUIRED,
        /** In files that people exported: +08:00 is assumed and said in the summary. */
        ASSUMED
    }

    private final Voices authors;
    private final InstantSource clock;
    private final Offset offset;

    public SignalDoor(Voices authors, InstantSource clock, Offset offset) {
        this.authors = authors;
        this.clock = clock;
        this.offset = offset;
    }

    /** Judges one signal. */
    public Screened screen(RawSignal raw) {
        List<Screened.Fault> faults = new ArrayList<>();
        String source = name("source", raw.source(), faults);
        String channel = raw.channel() == null || raw.channel().isBlank() ? "" : name("channel", raw.channel(), faults);
        String title = raw.title() == null ? null : words(raw.title());
        String text = raw.text() == null ? "" : words(raw.text());
        if (title != null && title.isBlank()) {
            title = null;
        }
        if (text.isBlank() && title != null) {
            text = title;
        }
        if (text.isBlank()) {
            faults.add(new Screened.Fault("text", "there is no text", "send the words of the message in \"text\""));
        } else if (text.length() > TEXT_LIMIT) {
            faults.add(new Screened.Fault(
                    "text",
                    "the text has " + text.length() + " characters, the limit is " + TEXT_LIMIT,
                    "send the message itself without attachments"));
        }
        if (title != null && title.length() > TITLE_LIMIT) {
            title = title.substring(0, TITLE_LIMIT);
        }
        ReportedTime time = time(raw.time(), faults);
        long support = support(raw.support(), faults);
        String id = raw.id() == null || raw.id().isBlank() ? null : name("id", raw.id(), faults);
        if (!faults.isEmpty() || time == null) {
            return new Screened.Refused(raw.id(), faults);
        }
        String author = raw.author() == null || raw.author().isBlank() ? null : authors.key(source, raw.author());
        String masked = Masking.mask(text);
        String maskedTitle = title == null ? null : Masking.mask(title);
        String key = id != null ? id : contentKey(source, time.instant(), author, maskedTitle, masked);
        return new Screened.Clean(
                new Signal(key, time.instant(), source, channel, maskedTitle, masked, author, support), time.form());
    }

    private static long support(@Nullable String written, List<Screened.Fault> faults) {
        if (written == null || written.isBlank()) {
            return 0;
        }
        if (!written.strip().matches("\\d{1,12}")) {
            faults.add(new Screened.Fault(
                    "support",
                    "support is no whole number from 0 to 999999999999",
                    "send how often the message was supported, or leave \"support\" out"));
            return 0;
        }
        return Long.parseLong(written.strip());
    }

    private @Nullable ReportedTime time(@Nullable String written, List<Screened.Fault> faults) {
        if (written == null || written.isBlank()) {
            faults.add(
                    new Screened.Fault("time", "there is no time", "send \"time\" such as 2019-02-28T11:25:05+08:00"));
            return null;
        }
        ReportedTime time;
        try {
            time = ReportedTime.read(written);
        } catch (ReportedTime.Unreadable unreadable) {
            faults.add(new Screened.Fault("time", unreadable.said(), "correct the time at the source"));
            return null;
        }
        if (offset == Offset.REQUIRED && time.form() != ReportedTime.Form.OFFSET) {
            faults.add(new Screened.Fault(
                    "time", "time \"" + written + "\" states no offset", "add the offset, for example +08:00"));
            return null;
        }
        Instant latest = clock.instant().plus(SKEW);
        if (time.instant().isAfter(latest)) {
            faults.add(new Screened.Fault(
                    "time",
                    "time " + time.instant().atOffset(ReportedTime.CHINA) + " lies in the future of this office ("
                            + latest.minus(SKEW).atOffset(ReportedTime.CHINA) + ")",
                    "correct the time at the source; a lead of up to 10 minutes is allowed"));
            return null;
        }
        return time;
    }

    private static String name(String where, @Nullable String given, List<Screened.Fault> faults) {
        String name = given == null ? "" : words(given).strip();
        if (name.isEmpty()) {
            faults.add(
                    new Screened.Fault(where, "there is no " + where, "send \"" + where + "\" as 1 to 200 characters"));
        } else if (name.length() > NAME_LIMIT) {
            faults.add(new Screened.Fault(
                    where,
                    where + " has " + name.length() + " characters, the limit is " + NAME_LIMIT,
                    "shorten it at the source"));
        }
        return name;
    }

    /** Without characters that no store and no page can hold: controls but for line breaks and tabs, halves of pairs. */
    private static String words(String text) {
        StringBuilder kept = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            boolean bad = (c < ' ' && c != '\n' && c != '\t')
                    || c == 0x7f
                    || c == 0xfeff
                    || (Character.isSurrogate(c) && !pair);
            if (bad && kept == null) {
                kept = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (!bad && kept != null) {
                kept.append(c);
            }
            if (pair) {
                i++;
                if (kept != null) {
                    kept.append(text.charAt(i));
                }
            }
        }
        return kept == null ? text : kept.toString();
    }

    private static String contentKey(
            String source, Instant time, @Nullable String author, @Nullable String title, String text) {
        String all = source
                + '\0'
                + time
                + '\0'
                + (author == null ? "" : author)
                + '\0'
                + (title == null ? "" : title)
                + '\0'
                + text;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return "h-" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
