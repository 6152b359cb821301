package org.mingduo.office.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.OfficeTest;

/** A rulebook is named once: the office keeps its text, and goes on by it when the file is gone. */
class RulebooksKeptTest extends OfficeTest {
    private Path file;

    @Override
    protected OfficeSettings settings(OfficeSettings standard) {
        try {
            file = Files.copy(resource("lankou.yaml"), folder.resolve("lankou.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return standard.withRulebooks(List.of(file.toString()));
    }

    @Test
    void a_start_that_names_no_rulebook_goes_on_with_those_before_and_another_replaces_them_aloud() {
        String wang = login("wang");
        post("/api/matters", "{\"id\":\"river\",\"kind\":\"flood\",\"title\":\"岚江水位上涨\",\"lead\":\"emergency\"}", wang);
        post("/api/matters/river/facts", "{\"type\":\"gauge-read\",\"data\":{\"centimetres\":905}}", wang);
        OfficeSettings silent = inUse.withRulebooks(List.of());

        String said = reopen(silent, () -> {
            delete(file);
            assertThat(rebuildCheck().differences()).isEmpty();
            assertThat(rebuildCheck().obligations()).isEqualTo(1);
        });
        assertThat(said).doesNotContain("Rulebooks");
        assertThat(owed()).contains("bulletin-45min");

        said = reopen(silent.withRulebooks(List.of("national")), () -> {});
        assertThat(said).contains("Rulebooks replaced", "national instead of lankou.yaml");
        assertThat(owed()).doesNotContain("bulletin-45min");
        assertThat(get("/api/matters/river", login("wang")).text()).contains("gauge-read");
        said = reopen(silent, () -> {
            assertThat(rebuildCheck().differences()).isEmpty();
            assertThat(rebuildCheck().obligations()).isZero();
        });
        assertThat(said).doesNotContain("Rulebooks");
        assertThat(owed()).doesNotContain("bulletin-45min");

        assertThatThrownBy(() -> reopen(silent.withRulebooks(List.of("nowhere.yaml")), () -> {}))
                .hasMessageContaining("nowhere.yaml");
        assertThat(reopen(silent, () -> {}))
                .as("what cannot be read replaces nothing")
                .doesNotContain("Rulebooks");
    }

    private String owed() {
        return get("/api/obligations?matter=river", login("wang")).text()
                + office.room(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("select rule from obligation")
                        .query(String.class)
                        .list();
    }

    /** Opens the office again and returns what it says to whoever started it. */
    private String reopen(OfficeSettings told, Runnable meanwhile) {
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            reopened(told, meanwhile);
        } finally {
            System.setErr(err);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
