package org.mingduo.office.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedTimeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019-02-28T11:25:05+08:00 | 2019-02-28T03:25:05Z | OFFSET
            2019-02-28T03:25:05Z | 2019-02-28T03:25:05Z | OFFSET
            2019-02-28T11:25:05.123456+08:00 | 2019-02-28T03:25:05Z | OFFSET
            2019/2/28 11:25:05 | 2019-02-28T03:25:05Z | LOCAL
            2019-02-28 11:25 | 2019-02-28T03:25:00Z | LOCAL
            2019-02-28T11:25 | 2019-02-28T03:25:00Z | LOCAL
            2019年2月28日 11时25分 | 2019-02-28T03:25:00Z | LOCAL
            2019年2月28日11:25:05 | 2019-02-28T03:25:05Z | LOCAL
            2019.2.28 | 2019-02-27T16:00:00Z | DAY
            20190228 | 2019-02-27T16:00:00Z | DAY
            20190228112505 | 2019-02-28T03:25:05Z | LOCAL
            43466.5 | 2019-01-01T04:00:00Z | SHEET
            43845.664131944497 | 2020-01-15T07:56:21Z | SHEET
            43678 | 2019-07-31T16:00:00Z | SHEET
            1551324305 | 2019-02-28T03:25:05Z | EPOCH
            1551324305000 | 2019-02-28T03:25:05Z | EPOCH
            """)
    void every_usual_form_is_read(String written, Instant instant, ReportedTime.Form form) {
        assertThat(ReportedTime.read(written)).isEqualTo(new ReportedTime(instant, form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "昨天",
                "2019-02-29 10:00",
                "2019-13-01",
                "20260-01-01T00:00:00+08:00",
                "2019-02-28 25:00",
                "7",
                "99999",
                "1900-01-01 00:00",
                "2019-02-28T11:25:05+99:00",
                "-43466"
            })
    void an_impossible_time_is_refused_in_words(String written) {
        assertThatThrownBy(() -> ReportedTime.read(written))
                .isInstanceOf(ReportedTime.Unreadable.class)
                .hasMessageMatching("(?s).*(time|year).*");
    }

    @Test
    void only_a_stated_offset_leaves_nothing_to_assume() {
        assertThat(ReportedTime.Form.OFFSET.assumesZone()).isFalse();
        assertThat(ReportedTime.Form.LOCAL.assumesZone()).isTrue();
        assertThat(ReportedTime.Form.SHEET.assumesZone()).isTrue();
    }
}
