package org.mingduo.legaltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "3 working days, 3 working days, 3个工作日",
        "1 working day, 1 working day, 1个工作日",
        "3个工作日, 3 working days, 3个工作日",
        " 30  Calendar Days , 30 calendar days, 30日",
        "30日, 30 calendar days, 30日",
        "24 hours, 24 hours, 24小时",
        "24小时, 24 hours, 24小时",
        "1 month, 1 month, 1个月",
        "2 years, 2 years, 2年",
        "1000000 hours, 1000000 hours, 1000000小时",
    })
    void a_period_is_read_in_both_languages_and_written_in_both(String text, String en, String zh) {
        assertThat(Period.parse(text).en()).isEqualTo(en);
        assertThat(Period.parse(text).zh()).isEqualTo(zh);
        assertThat(Period.parse(en)).isEqualTo(Period.parse(text)).isEqualTo(Period.parse(zh));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "3 days",
                "days",
                "-3 working days",
                "0 hours",
                "1.5 hours",
                "3 working weeks",
                "1000001 hours",
                "99999999999999999999 hours",
                "3 working days 2 hours",
                "P3D"
            })
    void what_is_no_period_is_refused_with_what_is_allowed(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOf(Refused.class)
                .hasMessageMatching("(?s).*(Allowed|whole number from 1 to 1000000).*");
    }

    @Test
    void a_bare_day_is_refused_with_the_reason() {
        assertThatThrownBy(() -> Period.parse("3 days")).hasMessageContaining("calendar days or working days");
    }
}
