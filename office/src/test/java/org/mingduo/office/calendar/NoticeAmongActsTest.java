package org.mingduo.office.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.mingduo.office.OfficeTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock stands still, so that old and new calendar meet in one second. */
class NoticeAmongActsTest extends OfficeTest {
    private static final int REQUESTS = 60;

    @Test
    void whatever_is_recorded_while_a_notice_comes_in_is_reckoned_by_it() throws Exception {
        clock.set("2026-12-28T09:00:00+08:00");
        String wang = login("wang");
        String root = login("root");
        List<Callable<Answer>> acts = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            String id = "r" + i;
            acts.add(() -> {
                post("/api/matters", """
                        {"id":"%s","kind":"request","title":"申请","lead":"emergency"}
                        """.formatted(id), wang);
                return post("/api/matters/" + id + "/facts", "{\"type\":\"request-received\"}", wang);
            });
        }
        acts.add(
                REQUESTS / 2,
                () -> post("/api/calendar/notices", "{\"year\":2027,\"text\":\"一、元旦：1月1日（周五）至3日（周日）放假，共3天。\"}", root));
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(acts)) {
                assertThat(done.get().status()).as(done.get().text()).isEqualTo(200);
            }
        }
        assertThat(office.room(JdbcClient.class)
                        .sql("select distinct due::text from obligation where rule = 'request-reply'")
                        .query(String.class)
                        .list())
                .containsExactly("2027-01-26 15:59:59+00");
        assertThat(rebuildCheck().differences()).isEmpty();
    }
}
