package org.mingduo.office.drill;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a person at the terminal what happens, in the language of {@code LANG}, Chinese when it names neither. */
public final class Narrator {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));
    private static final int KEPT = 50; // lines that /drill/state shows

    /** A line that was told. */
    public record Line(Instant at, String zh, String en) {}

    private final PrintWriter out;
    private final boolean english;
    private final boolean both; // nobody said which: what must be understood is said twice
    private final Deque<Line> last = new ArrayDeque<>();

    /** @param language the value of {@code LANG}, such as {@code zh_CN.UTF-8} */
    public Narrator(PrintWriter out, @Nullable String language) {
        this.out = out;
        this.english = language != null && language.startsWith("en");
        this.both = !english && (language == null || !language.startsWith("zh"));
    }

    void tell(Instant at, String chinese, String inEnglish) {
        synchronized (last) {
            last.addLast(new Line(at, chinese, inEnglish));
            if (last.size() > KEPT) {
                last.removeFirst();
            }
        }
        out.println(WHEN.format(at) + "  " + (english ? inEnglish : chinese));
        out.flush();
    }

    /** A line without a virtual time: addresses, logins, how to stop. */
    public void say(String chinese, String inEnglish) {
        if (both && !chinese.equals(inEnglish)) {
            out.println(chinese);
        }
        out.println(english || both ? inEnglish : chinese);
        out.flush();
    }

    List<Line> last() {
        synchronized (last) {
            return List.copyOf(last);
        }
    }
}
