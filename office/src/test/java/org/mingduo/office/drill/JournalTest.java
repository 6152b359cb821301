package org.mingduo.office.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class JournalTest {
    @TempDir
    Path folder;

    @Test
    void a_finished_step_is_known_after_a_restart() throws Exception {
        Path file = folder.resolve("journal");
        Journal.open(file).done("drill-7", answer("t1"));

        assertThat(Journal.open(file).answer("drill-7")).contains(answer("t1"));
        assertThat(Journal.open(file).answer("drill-8")).isEmpty();
    }

    @Test
    void a_line_cut_short_by_a_kill_is_a_step_that_is_asked_for_again() throws Exception {
        Path file = folder.resolve("journal");
        Journal.open(file).done("drill-1", answer("一"));
        Files.writeString(file, "{\"key\":\"drill-2\",\"ans", StandardOpenOption.APPEND);

        Journal resumed = Journal.open(file);
        assertThat(resumed.answer("drill-2")).isEmpty();
        resumed.done("drill-2", answer("二"));

        Journal again = Journal.open(file);
        assertThat(again.size()).isEqualTo(2);
        assertThat(again.answer("drill-1")).contains(answer("一"));
        assertThat(again.answer("drill-2")).contains(answer("二"));
    }

    private static ObjectNode answer(String draft) {
        return JsonNodeFactory.instance.objectNode().put("draft", draft);
    }
}
