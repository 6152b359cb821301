package org.mingduo.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingduo.office.OfficeSettings.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

class OpeningTest {
    @TempDir
    private Path folder;

    private OfficeSettings settings() {
        return OfficeSettings.in(folder, new SettableClock("2026-03-02T09:00:00+08:00"))
                .withPort(0)
                .withDatabase(TestDatabase.fresh())
                .asDrill("云河市", "test.invalid/log");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file.json"), text);
    }

    @Test
    void a_role_that_nobody_knows_is_refused_with_file_person_and_the_roles_there_are() throws IOException {
        OfficeSettings wrong = settings()
                .withPeople(
                        file(
                                "[{\"id\":\"li\",\"name\":\"李\",\"password\":\"12345678\",\"posts\":[{\"title\":\"局长\",\"role\":\"boss\"}]}]"));
        assertThatThrownBy(() -> Office.start(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("file.json")
                .hasMessageContaining("li")
                .hasMessageContaining("spokesperson");
    }

    @Test
    void a_file_that_is_no_json_is_refused_by_name() throws IOException {
        OfficeSettings wrong = settings().withBodies(file("id,name\n1,x\n"));
        assertThatThrownBy(() -> Office.start(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("file.json")
                .hasMessageContaining("no JSON");
    }

    @Test
    void a_rulebook_that_is_not_there_is_refused_with_what_there_is() {
        OfficeSettings wrong = settings().withRulebooks(List.of("shanghai-1999"));
        assertThatThrownBy(() -> Office.start(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shanghai-1999")
                .hasMessageContaining("beijing-2016");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        OfficeSettings wrong = settings().withPeople(folder.resolve("nobody.json"));
        assertThatThrownBy(() -> Office.start(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No such file: " + folder.resolve("nobody.json"));
    }

    @Test
    void a_database_that_does_not_answer_is_named_with_what_its_user_must_be_allowed() {
        OfficeSettings wrong = settings().withDatabase(Database.of("jdbc:postgresql://127.0.0.1:1/office?user=me"));
        assertThatThrownBy(() -> Office.start(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageContaining("CREATEROLE");
    }

    @Test
    void a_folder_that_is_a_file_is_named_as_one() throws IOException {
        OfficeSettings wrong = OfficeSettings.in(file("[]"), new SettableClock("2026-03-02T09:00:00+08:00"));
        assertThatThrownBy(() -> Office.start(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("file.json is a file; name a folder");
    }

    @Test
    void a_port_that_is_taken_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            OfficeSettings wrong = settings().withPort(taken.getLocalPort());
            assertThatThrownBy(() -> Office.start(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void an_office_without_people_admits_one_administrator() {
        try (Office office = Office.start(settings())) {
            assertThat(office.room(JdbcClient.class)
                            .sql("select id from person")
                            .query(String.class)
                            .list())
                    .containsExactly("admin");
        }
    }
}
