package org.mingduo.office.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import org.mingduo.office.collect.file.Progress;

/** One line on standard error that fills; where that is no terminal, a line for every quarter. */
final class ProgressBar implements Progress {
    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final boolean terminal =
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    private String last = "";

    ProgressBar(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void at(Stage stage, long done, long all) {
        int percent = all == 0 ? 100 : (int) Math.min(100, done * 100 / all);
        String what = switch (stage) {
            case READING -> "reading 读取";
            case PLACING -> "placing 归类";
        };
        int shown = terminal ? percent : percent / 25 * 25;
        String line = "%s [%s%s] %3d%%"
                .formatted(what, "█".repeat(shown * WIDTH / 100), "·".repeat(WIDTH - shown * WIDTH / 100), shown);
        if (line.equals(last)) {
            return;
        }
        last = line;
        if (terminal) {
            err.print("\r" + line);
            err.flush();
        } else {
            err.println(line);
        }
    }

    /** Leaves the line. */
    void end() {
        if (terminal && !last.isEmpty()) {
            err.println();
        }
    }
}
