package org.mingduo.office.cli.radar;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mingduo radar}: what the radar hears, asked for by hand. Alone it prints help. */
@Command(
        name = "radar",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {"Ask the radar without an office.", "不启动系统，直接调用舆情雷达。"},
        subcommands = {
            StoriesCommand.class,
            HotCommand.class,
            EvalCommand.class,
            SameEventCommand.class,
            SameTopicCommand.class,
            ForecastCommand.class,
            RouteCommand.class,
            TrainCommand.class,
            EmergenciesCommand.class
        })
public final class RadarCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before run()
    RadarCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
