package org.mingduo.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingduo.ledger.CanonicalJson;

class PublicRecordJsonTest {
    private static final String SITE =
            PublicRecordJson.canonical(Sample.records(true).getFirst().record());

    @Test
    void every_kind_of_record_comes_back_as_it_was() {
        Set<Class<?>> seen = Sample.records(true).stream()
                .map(published -> published.record().getClass())
                .collect(Collectors.toSet());
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(PublicRecord.class.getPermittedSubclasses()));
        for (Published published : Sample.records(true)) {
            String json = PublicRecordJson.canonical(published.record());
            assertThat(PublicRecordJson.read(json)).isEqualTo(published.record());
            assertThat(CanonicalJson.of(json)).isEqualTo(json);
        }
    }

    @Test
    void a_record_says_its_kind_its_schema_and_its_time_in_beijing() {
        assertThat(SITE).contains("\"kind\":\"site\"", "\"v\":1", "\"at\":\"2026-05-19T15:30:00+08:00\"");
    }

    @Test
    void an_unknown_field_another_schema_and_a_time_without_offset_are_refused() {
        assertThatThrownBy(() -> PublicRecordJson.read(SITE.replace("{\"", "{\"extra\":1,\"")))
                .hasMessageContaining("extra");
        assertThatThrownBy(() -> PublicRecordJson.read(SITE.replace("\"v\":1", "\"v\":2")))
                .hasMessageContaining("this reads v=1");
        assertThatThrownBy(() -> PublicRecordJson.read(SITE.replace("00+08:00", "00")))
                .hasMessageContaining("offset");
        assertThatThrownBy(() -> PublicRecordJson.read(SITE.replace("00+08:00", "00.5+08:00")))
                .hasMessageContaining("whole seconds");
    }

    @Test
    void a_version_names_the_one_before_it() {
        Header third = Sample.header("matters/m/releases/2", 3, "19T16:00");
        assertThat(third.address()).isEqualTo("matters/m/releases/2/v3");
        assertThat(third.supersedes()).isEqualTo("matters/m/releases/2/v2");
        assertThat(third.thing()).isEqualTo("matters/m/releases/2");
    }

    @Test
    void keys_become_slugs_that_never_meet() {
        assertThat(Address.slug("songtao-explosion")).isEqualTo("songtao-explosion");
        assertThat(Address.slug("松涛路 5·19")).matches("5-19-[0-9a-f]{12}").isNotEqualTo(Address.slug("松涛路 5·19 "));
        assertThat(Address.slug("../../etc/passwd")).matches("[a-z0-9-]+");
    }
}
