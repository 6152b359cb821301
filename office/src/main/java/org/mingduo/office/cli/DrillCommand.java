package org.mingduo.office.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.drill.Drill;
import org.mingduo.office.drill.DrillClock;
import org.mingduo.office.drill.Narrator;
import org.mingduo.office.drill.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays a whole crisis on an office of its own. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Play a whole crisis, from the first signal to the press conference, and watch it.",
            "演练：从第一条信息到新闻发布会，完整观看一次突发事件的应对。"
        },
        footer = {
            "",
            "A drill has its own folder, keys and log; it sends nothing out and marks every page 演练.",
            "演练使用独立的目录、密钥和日志，不对外发送任何内容，所有页面均标注“演练”。"
        })
public final class DrillCommand implements Callable<Integer> {
    /** 26 hours in eight minutes. */
    static final double DEFAULT_SPEED = 195;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            defaultValue = Scenario.DEFAULT_VARIANT,
            description = "in-time or late (default: ${DEFAULT-VALUE})")
    private String variant;

    @Option(
            names = "--scenario",
            paramLabel = "NAME-OR-DIR",
            defaultValue = "gas-explosion",
            description = "a folder under drills/, or any folder (default: ${DEFAULT-VALUE})")
    private String scenario;

    @Option(names = "--headless", description = "play at once, write the report, end")
    private boolean headless;

    @Option(names = "--report", paramLabel = "FILE", description = "write the report at the story's end")
    private @Nullable Path report;

    @Option(names = "--resume", description = "go on with a drill that was stopped or killed")
    private boolean resume;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".mingduo/drill",
            description = "the drill's folder, wiped at a fresh start (default: ${DEFAULT-VALUE})")
    private Path data;

    @Option(names = "--port", paramLabel = "N", description = "HTTP port (default: 8080; headless: any free one)")
    private @Nullable Integer port;

    @Option(
            names = "--speed",
            paramLabel = "X",
            description = "virtual seconds for one real second (default: 195, 26 hours in 8 minutes)")
    private double speed = DEFAULT_SPEED;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
    DrillCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!(speed > 0)) {
            throw new ParameterException(spec.commandLine(), "--speed must be above 0, such as 195");
        }
        if (port != null && (port < 0 || port > OfficeSettings.LAST_PORT)) {
            throw new IllegalArgumentException("--port " + port + " is no port. Allowed: 1 to "
                    + OfficeSettings.LAST_PORT + ", or 0 for a free one.");
        }
        PrintWriter err = spec.commandLine().getErr();
        Narrator narrator = new Narrator(err, System.getenv("LANG"));
        Scenario played = Scenario.read(folder(), variant);
        narrator.say(
                "演练：" + played.government() + "，" + played.title().zh() + "。正在启动……",
                "Drill: " + played.title().en() + ". Starting …");
        int chosen = port != null ? port : headless ? 0 : OfficeSettings.DEFAULT_PORT;
        double pace = headless ? DrillClock.AT_ONCE : speed;
        try (Drill drill = Drill.open(played, data, resume, chosen, pace, narrator, !headless)) {
            if (!headless) {
                welcome(narrator, drill, played);
            }
            drill.play();
            if (report != null) {
                drill.report(report);
                narrator.say("报告已写入 " + report, "The report is in " + report);
            }
            if (!headless) {
                narrator.say(
                        "演练结束，系统继续运行，可登录操作；按 Ctrl-C 退出。",
                        "The story is over; the office stays open to try by hand. Ctrl-C ends it.");
                drill.linger();
            }
        }
        return 0;
    }

    private Path folder() {
        Path asGiven = Path.of(scenario);
        String home = System.getProperty("mingduo.home");
        return Stream.of(asGiven, Path.of(home == null ? "." : home, "drills", scenario), Path.of("drills", scenario))
                .filter(folder -> Files.isRegularFile(folder.resolve("scenario.yaml")))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no scenario '" + scenario
                                + "': neither a folder with a scenario.yaml nor one under drills/."));
    }

    private static void welcome(Narrator narrator, Drill drill, Scenario played) {
        String address = drill.office().address().toString();
        narrator.say("", "");
        narrator.say("  公众门户  " + address, "  public portal  " + address);
        narrator.say("  工作台    " + address + "desk/", "  desk           " + address + "desk/");
        narrator.say("", "");
        narrator.say("  登录（密码随后）：", "  Log in as (password after it):");
        played.passwords().forEach((id, login) -> {
            String line = "    %-14s %s  %s  %s".formatted(id, login.password(), login.name(), login.post());
            narrator.say(line, line);
        });
        narrator.say("", "");
        narrator.say(
                "  工作台上的按钮可暂停、跳到下一个关键时刻；调速：curl -X POST -H 'Content-Type: application/json' -d '{\"speed\":60}' "
                        + address + "drill/speed",
                "  the desk's buttons pause and jump to the next moment that matters; speed: curl -X POST -H 'Content-Type: application/json' -d '{\"speed\":60}' "
                        + address + "drill/speed");
        narrator.say("", "");
    }
}
