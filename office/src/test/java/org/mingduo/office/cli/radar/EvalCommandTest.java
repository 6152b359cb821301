package org.mingduo.office.cli.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code eval} as one types it, on a folder with a little of what it reads. */
class EvalCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void a_row_for_each_figure_of_what_is_there_and_a_word_on_what_is_not() throws IOException {
        List<String> tweets = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        List<String> reports = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            boolean flood = i % 2 == 0;
            tweets.add("{\"id\":\"%d\",\"text\":\"%s %d\",\"story\":%d}"
                    .formatted(i, flood ? "river flood bridge closed" : "museum opens new wing", i, i % 2));
            messages.add("{\"title\":\"路灯\",\"text\":\"%d号路的路灯坏了三天没有人来修\"}".formatted(i));
            reports.add("{\"file\":\"%d\",\"category\":\"%s\",\"title\":\"\",\"text\":\"%s\"}"
                    .formatted(
                            i,
                            flood ? "地震" : "交通事故",
                            flood ? "3月" + (i + 1) + "日南山县发生5.2级地震，1人受伤" : "昨日北河县两车相撞，造成" + i + "人死亡"));
            labels.add((flood
                            ? "{\"file\":\"%d\",\"kind\":\"natural-disaster\",\"dead\":null,\"injured\":1,\"place\":[[\"南山县\",\"南山县\"]],\"time\":[[\"日\",\"3月%d日\"]]}"
                            : "{\"file\":\"%d\",\"kind\":\"accident\",\"dead\":%d,\"injured\":null,\"place\":[[\"北河县\",\"北河县\"]],\"time\":[[\"昨日\",\"昨日\"]]}")
                    .formatted(i, flood ? i + 1 : i));
        }
        write("streams/tweets.jsonl", tweets);
        write("hotline/messages_4326.jsonl", messages);
        write("emergencies/reports.jsonl", reports);
        Path read = write("labels.jsonl", labels);

        assertThat(eval("--labels", read.toString(), folder.toString())).isZero();
        assertThat(out.toString().lines().skip(2))
                .allMatch(row -> row.matches("\\| .+ \\| .+ \\| \\d\\.\\d{3} \\| .+ \\|"))
                .anyMatch(row -> row.startsWith("| stories, tweets | NMI | "))
                .anyMatch(row -> row.startsWith("| near-duplicates | recall | "))
                .contains("| emergencies | called none | 1.000 | 20 messages to a mayor, hardly any of an emergency |")
                .contains("| emergencies | kind right | 1.000 | 20 reports, untrained |")
                .contains("| emergencies | place right | 1.000 | 20 reports, untrained |")
                .contains("| emergencies | time right | 1.000 | 20 reports, untrained |");
        assertThat(err.toString()).contains("tweets-t.jsonl").contains("weibo_train.jsonl.gz");
    }

    private Path write(String name, List<String> lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, lines);
    }

    private int eval(String... words) {
        return new CommandLine(new EvalCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
