package org.mingduo.office.cli.radar;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.FinalStories;
import org.mingduo.radar.Heard;
import org.mingduo.radar.Radar;
import org.mingduo.radar.RadarLimits;
import org.mingduo.radar.Signal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** {@code mingduo radar stories}: gathers a stream of texts into stories in one pass. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Gather a stream into stories: {\"id\",\"text\",\"time\"?} in, {\"id\",\"story\"} out.",
            "将信息流归并为话题。"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class StoriesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--in", required = true, paramLabel = "F", description = "the stream, JSON Lines or .gz  输入")
    private Path in;

    @Option(names = "--out", paramLabel = "F", description = "the answers (default: standard output)  输出")
    private @Nullable Path out;

    private final List<String> ids = new ArrayList<>();
    private @Nullable String id;
    private @Nullable String title;
    private @Nullable String text;
    private @Nullable Instant time;
    private long badTimes;

    @Override
    public Integer call() throws IOException {
        long begun = System.nanoTime();
        var radar = Radar.gathering(RadarLimits.USUAL);
        var stories = new FinalStories(radar);
        try (var belt = new Belt(batch -> batch.forEach(stories::accept))) {
            JsonLines.read(in, this::field, () -> heard(belt));
        }
        try (Writer answers = JsonLines.write(out, spec.commandLine().getOut())) {
            for (int i = 0; i < ids.size(); i++) {
                answers.write("{\"id\":");
                JsonLines.quote(ids.get(i), answers);
                answers.write(",\"story\":");
                answers.write(stories.story(i) == FinalStories.NONE ? "null" : Long.toString(stories.story(i)));
                answers.write("}\n");
            }
        }
        JsonLines.throughput(spec.commandLine().getErr(), ids.size(), System.nanoTime() - begun);
        if (radar.counts().refused() > 0 || badTimes > 0) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "%d without any letter have no story; %d times could not be read, their position stood in%n",
                            radar.counts().refused(), badTimes);
        }
        return 0;
    }

    private void field(String name, JsonParser value) {
        switch (name) {
            case "id" -> id = value.currentToken() == JsonToken.VALUE_NULL ? null : value.getValueAsString();
            case "title" -> title = value.getValueAsString();
            case "text" -> text = value.getValueAsString();
            case "time" -> time = time(value);
            default -> {}
        }
    }

    private @Nullable Instant time(JsonParser value) {
        String written = value.getValueAsString("");
        Instant read = PostTime.read(written);
        badTimes += read == null && !written.isBlank() ? 1 : 0;
        return read;
    }

    private void heard(Belt belt) {
        String known = id == null ? Integer.toString(ids.size()) : id;
        // The same id on two lines is two texts here: the answer is one for one.
        var signal = new Signal(FinalStories.id(ids.size()), time, "", "", title, text == null ? "" : text, null);
        belt.put(Heard.of(signal).readAhead());
        ids.add(known);
        id = null;
        title = null;
        text = null;
        time = null;
    }
}
