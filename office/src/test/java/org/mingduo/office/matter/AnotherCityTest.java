package org.mingduo.office.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.OfficeTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The product knows no rule: a city's own words and numbers come from a file. */
class AnotherCityTest extends OfficeTest {
    @Override
    protected OfficeSettings settings(OfficeSettings standard) {
        return standard.withRulebooks(List.of(resource("lankou.yaml").toString()));
    }

    @Test
    void a_duty_that_only_this_city_knows_runs_out_is_recorded_and_told() {
        String wang = login("wang");
        String opened = "{\"id\":\"river\",\"kind\":\"flood\",\"title\":\"岚江水位上涨\",\"lead\":\"emergency\"}";
        assertThat(post("/api/matters", opened, wang).status()).isEqualTo(200);
        Answer wrong =
                post("/api/matters/river/facts", "{\"type\":\"gauge-read\",\"data\":{\"centimetres\":2001}}", wang);
        assertThat(wrong.status()).isEqualTo(400);
        post("/api/matters/river/facts", "{\"type\":\"gauge-read\",\"data\":{\"centimetres\":899}}", wang);
        assertThat(get("/api/obligations?matter=river", wang).json().size()).isZero();
        post("/api/matters/river/facts", "{\"type\":\"gauge-read\",\"data\":{\"centimetres\":905}}", wang);
        JsonNode owed = get("/api/obligations?matter=river", wang).json().get(0);
        assertThat(owed.get("rule").asString()).isEqualTo("bulletin-45min");
        assertThat(owed.get("due").asString()).isEqualTo("2026-03-02T10:00:00+08:00");

        clock.set("2026-03-02T10:00:01+08:00");
        office.room(Reckoning.class).wake("river");
        assertThat(get("/api/obligations?matter=river", wang)
                        .json()
                        .get(0)
                        .get("status")
                        .asString())
                .isEqualTo("OVERDUE");
        assertThat(office.room(JdbcClient.class)
                        .sql("select record from public_record where kind = 'obligation-opened'")
                        .query(String.class)
                        .list()
                        .toString())
                .contains("汛情通报", "岚口市防汛规定");
        JsonNode notices = get("/api/notices", login("li")).json();
        assertThat(notices.get(0).get("kind").asString()).isEqualTo("missed");
        assertThat(notices.get(0).get("own").asBoolean()).isTrue();
    }
}
