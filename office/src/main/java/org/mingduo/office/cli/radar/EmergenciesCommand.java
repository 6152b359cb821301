package org.mingduo.office.cli.radar;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.emergency.EmergencyReader;
import org.mingduo.radar.emergency.EmergencyReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonParser;

/** {@code mingduo radar emergencies}: reads reports of emergencies. */
@Command(
        name = "emergencies",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Read reports: {\"title\",\"text\"} in; category, kind, dead, injured, missing, place, level, reasons out.",
            "识别突发事件的类别、伤亡人数、地点，并建议等级。"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class EmergenciesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--train",
            paramLabel = "F",
            description = "learn categories from {\"title\",\"text\",\"category\"}  类别训练数据")
    private @Nullable Path train;

    @Option(names = "--in", required = true, paramLabel = "F", description = "the reports, JSON Lines or .gz  输入")
    private Path in;

    @Option(names = "--out", paramLabel = "F", description = "the answers (default: standard output)  输出")
    private @Nullable Path out;

    private @Nullable String title;
    private @Nullable String text;
    private long reports;

    @Override
    public Integer call() throws IOException {
        JsonLines.apart(in, out);
        EmergencyReader reader =
                train == null ? EmergencyReader.untrained() : EmergencyReader.learn(Labelled.read(train, "category"));
        long begun = System.nanoTime();
        try (Writer answers = JsonLines.write(out, spec.commandLine().getOut())) {
            JsonLines.read(in, this::field, () -> answer(reader, answers));
        }
        JsonLines.throughput(spec.commandLine().getErr(), reports, System.nanoTime() - begun);
        return 0;
    }

    private void field(String name, JsonParser value) {
        switch (name) {
            case "title" -> title = value.getValueAsString();
            case "text" -> text = value.getValueAsString();
            default -> {}
        }
    }

    private void answer(EmergencyReader reader, Writer answers) {
        EmergencyReading read = reader.read(title == null ? "" : title, text == null ? "" : text);
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("category", read.category().orElse(null));
        line.put("kind", read.kind().id());
        line.put("dead", number(read.casualties().dead()));
        line.put("injured", number(read.casualties().injured()));
        line.put("missing", number(read.casualties().missing()));
        line.put("place", read.place().orElse(null));
        line.put("time", read.time().orElse(null));
        line.put("level", read.level().map(Enum::name).orElse(null));
        line.put("reasons", read.reasons());
        JsonLines.line(answers, line);
        reports++;
        title = null;
        text = null;
    }

    private static @Nullable Integer number(OptionalInt count) {
        return count.isPresent() ? count.getAsInt() : null;
    }
}
