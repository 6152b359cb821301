package org.mingduo.office.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import org.mingduo.office.Unreadable;
import org.mingduo.office.cli.radar.RadarCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code ./mingduo}: one door for every command. Alone it prints help.
 *
 * <p>Exit codes: 0 the question was answered, 1 a check failed, 2 the words or the input cannot be used, 70 a fault of ours.
 */
@Command(
        name = "mingduo",
        mixinStandardHelpOptions = true,
        version = "mingduo 0.1.0",
        sortOptions = false,
        header = {"Mingduo 鸣铎 — hears, keeps every legal clock, publishes, and proves.", "听民声，守时限，发信息，可查证。", ""},
        footer = {
            "",
            "Start here / 从这里开始:",
            "  ./mingduo drill      watch a whole crisis being answered   观看一次完整的应急演练",
            "  ./mingduo start      open an empty, durable office         启动一个空的、可长期使用的系统",
            "  ./mingduo test       run all tests                         运行全部测试"
        },
        subcommands = {
            DueCommand.class,
            NoticeCommand.class,
            DutiesCommand.class,
            ImportCommand.class,
            LedgerCommand.class,
            DrillCommand.class,
            StartCommand.class,
            RebuildCommand.class,
            RadarCommand.class
        })
public final class Mingduo implements Runnable {
    private static final int FAULT = 70;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before run()
    Mingduo() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    public static void main(String[] words) {
        System.exit(commandLine().execute(words));
    }

    /** The command line as the launcher runs it; tests hand it their own writers. */
    public static CommandLine commandLine() {
        var line = new CommandLine(new Mingduo());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(Mingduo::explain);
        return line;
    }

    /** Bad input is answered with its message alone: it says what was wrong, where, and what to do. */
    private static int explain(Exception fault, CommandLine line, CommandLine.ParseResult words) {
        String answer = switch (fault) {
            case IllegalArgumentException refused -> refused.getMessage();
            case UncheckedIOException unchecked -> unchecked.getMessage();
            case FileSystemException file -> Unreadable.said(String.valueOf(file.getFile()), file);
            case IOException unreadable -> unreadable.getMessage();
            default -> null;
        };
        if (answer != null) {
            line.getErr().println(answer);
            return CommandLine.ExitCode.USAGE;
        }
        line.getErr().println("A fault inside Mingduo, not in what you typed. Please report it with the lines below.");
        fault.printStackTrace(line.getErr());
        return FAULT;
    }
}
