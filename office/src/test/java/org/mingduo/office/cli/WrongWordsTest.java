package org.mingduo.office.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Words that cannot be used are answered in a line or two, on standard error, with exit code 2. */
class WrongWordsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String words) {
        CommandLine line = Mingduo.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(words.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start --port 65536",
                "start --port -1",
                "drill --port 65536",
                "rebuild --check --db jdbc:postgresql://127.0.0.1:1/office?user=me",
                "rebuild --check --db mysql://office",
                "rebuild --check --data /dev/zero",
                "import --to localhost:8080 some.csv",
                "ledger verify http://127.0.0.1:1/"
            })
    void are_no_fault_of_the_program(String words) {
        assertThat(run(words)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip())
                .isNotEmpty()
                .doesNotContain("null", "\tat ")
                .hasLineCount(1);
    }

    @Test
    void a_drill_is_no_office_and_how_to_go_on_with_it_is_said(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("drill.name"), "gas-explosion/late");
        assertThat(run("start --data " + folder)).isEqualTo(2);
        assertThat(err.toString().strip())
                .contains("holds a drill", "drill --resume --data " + folder)
                .hasLineCount(1);
        assertThat(folder.toFile().list()).as("nothing is touched").containsExactly("drill.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"due", "notice", "duties", "import", "ledger verify", "drill", "start", "rebuild"})
    void every_command_has_help(String command) {
        assertThat(run(command + " --help")).isZero();
        assertThat(out.toString()).startsWith("Usage: mingduo " + command);
    }

    @Test
    void a_place_where_nobody_answers_is_named() {
        run("ledger verify http://127.0.0.1:1/");
        assertThat(err.toString()).contains("http://127.0.0.1:1/").contains("nobody answers there");
    }
}
