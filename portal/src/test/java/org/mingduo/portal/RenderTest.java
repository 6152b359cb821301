package org.mingduo.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingduo.ledger.RecordFile;

class RenderTest {
    private static final SortedMap<String, byte[]> TREE = Portal.render(Sample.records(true));
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

    @Test
    void the_same_records_in_any_order_give_the_same_bytes() {
        for (int seed = 0; seed < 5; seed++) {
            List<Published> shuffled = new ArrayList<>(Sample.records(true));
            Collections.shuffle(shuffled, new Random(seed));
            SortedMap<String, byte[]> again = Portal.render(shuffled);
            assertThat(again.keySet()).isEqualTo(TREE.keySet());
            again.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(TREE.get(path)));
        }
    }

    @Test
    void every_page_has_a_language_a_title_and_one_main_heading() {
        pages().forEach((path, html) -> {
            assertThat(html).as(path).contains(path.startsWith("en/") ? "<html lang=\"en\"" : "<html lang=\"zh-CN\"");
            assertThat(html).as(path).containsPattern("<title>[^<]+</title>");
            assertThat(count(html, "<h1")).as("h1 in " + path).isEqualTo(1);
        });
    }

    @Test
    void every_internal_link_leads_somewhere() {
        pages().forEach((path, html) -> {
            Matcher link = LINK.matcher(html);
            while (link.find()) {
                String target = link.group(1);
                if (!target.matches("(tel:|mailto:|https?:).*")) {
                    assertThat(resolves(path, target))
                            .as(path + " links to " + target)
                            .isTrue();
                }
            }
        });
    }

    @Test
    void ids_are_unique_on_every_page() {
        pages().forEach((path, html) -> {
            List<String> ids =
                    ID.matcher(html).results().map(found -> found.group(1)).toList();
            assertThat(ids).as(path).doesNotHaveDuplicates();
        });
    }

    @Test
    void every_chinese_page_has_an_english_one() {
        List<String> chinese = pages().keySet().stream()
                .filter(path -> !path.startsWith("en/") && !path.equals("404.html"))
                .toList();
        assertThat(TREE.keySet())
                .containsAll(chinese.stream().map(path -> "en/" + path).toList());
    }

    @Test
    void the_missing_page_leads_home_in_both_languages() {
        assertThat(page("404.html")).contains("<a href=\"/\">首页</a>", "<a href=\"/en/\">Home</a>");
    }

    @Test
    void nothing_is_fetched_from_elsewhere_and_no_script_stands_in_a_page() {
        pages().forEach((path, html) -> {
            assertThat(html).as(path).doesNotContainPattern("(src|href)=\"(https?:)?//");
            assertThat(html).as(path).doesNotContainPattern("<script(?! src)").doesNotContainPattern("\\son[a-z]+=");
        });
        assertThat(Assets.bytes("clock.js")).hasSizeLessThan(4096);
    }

    @Test
    void a_withheld_matter_shows_kind_number_and_clocks_and_nothing_else() {
        String page = page("matters/" + Sample.WITHHELD + "/index.html");
        assertThat(page).contains("依申请公开 2026-0007", "依法暂不公开", "已逾期，尚未完成").doesNotContain("全部发布", "牵头", "发生于");
    }

    @Test
    void what_is_said_on_a_matter_that_became_withheld_leaves_the_pages() {
        List<Published> records = new ArrayList<>(Sample.records(true));
        Published card = Sample.logged(
                new MatterCard(
                        Sample.header(Address.matter("school-rumour"), 2, "21T10:00"),
                        "school-rumour",
                        "云舆情〔2026〕12号",
                        "concern",
                        new Text("政务舆情", "Public concern"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        MatterCard.State.RUNNING),
                records.size());
        records.add(card);
        Portal.render(records).forEach((path, bytes) -> {
            if (!path.startsWith(RecordFile.FOLDER)) {
                assertThat(text(bytes)).as(path).doesNotContain("食堂");
            }
        });
    }

    @Test
    void a_miss_that_was_met_later_shows_both_lines() {
        assertThat(page("matters/" + Sample.MATTER + "/index.html")).contains("到期未完成", "任何人不能撤销", "逾期后完成", "逾期1小时8分");
    }

    @Test
    void a_missed_should_is_never_called_a_violation() {
        List<Published> records = new ArrayList<>(Sample.records(true));
        records.add(Sample.logged(
                new ObligationState(
                        Sample.header(Address.obligationState("response"), 1, "22T09:00"),
                        "response",
                        ObligationState.Status.OVERDUE,
                        "emergency",
                        Sample.at("19T16:42"),
                        Sample.at("21T16:42"),
                        false,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of()),
                records.size()));
        String page = text(Portal.render(records).get("matters/" + Sample.MATTER + "/index.html"));
        assertThat(page).contains("未达到原则上要求，尚未完成").doesNotContain("违反", "已逾期，尚未完成");
    }

    @Test
    void a_running_clock_carries_its_due_and_no_page_carries_the_time_of_rendering() {
        assertThat(page("index.html"))
                .contains("data-opens=\"2026-05-19T15:42:00+08:00\" data-due=\"2026-05-20T15:42:00+08:00\"");
        pages().forEach((path, html) -> assertThat(html).as(path).doesNotContain("generated", "生成于"));
    }

    @Test
    void each_version_of_a_release_keeps_its_own_page_and_the_earlier_points_to_the_later() {
        String release = "matters/" + Sample.MATTER + "/releases/2/";
        assertThat(page(release + "index.html")).contains("61人受伤", "已被后来的版本取代");
        assertThat(page(release + "v2/index.html")).contains("62人受伤").doesNotContain("已被后来的版本取代");
    }

    @Test
    void each_record_lies_beside_its_leaf() {
        for (Published published : Sample.records(true)) {
            assertThat(RecordFile.parse(TREE.get(published.file().path()))).isEqualTo(published.file());
        }
    }

    @Test
    void drill_and_real_pages_cannot_be_mistaken() {
        pages().forEach((path, html) -> assertThat(html).as(path).containsPattern("<title>(【演练】|\\[DRILL] )"));
        Portal.render(Sample.records(false)).forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                assertThat(text(bytes)).as(path).doesNotContain("演练", "DRILL", "clock.json");
            }
        });
    }

    @Test
    void content_keeps_its_own_language_on_english_pages() {
        assertThat(page("en/matters/" + Sample.MATTER + "/index.html"))
                .contains("<h1 lang=\"zh-CN\">映月区松涛路“5·19”爆炸事故</h1>")
                .contains("A press conference within 24 hours", "level II");
    }

    @Test
    void records_without_a_site_are_refused_with_what_to_do() {
        assertThatThrownBy(() -> Portal.render(List.of())).hasMessageContaining("publish a Site first");
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new java.util.TreeMap<>();
        TREE.forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                pages.put(path, text(bytes));
            }
        });
        return pages;
    }

    private static boolean resolves(String from, String link) {
        if (link.startsWith("#")) {
            return page(from).contains("id=\"" + link.substring(1) + "\"");
        }
        java.net.URI target = java.net.URI.create("/" + from).resolve(link);
        String path = target.getPath().substring(1);
        if (path.equals("log/checkpoint") || path.startsWith("attachments/")) {
            return true;
        }
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        return TREE.containsKey(file)
                && (target.getFragment() == null || page(file).contains("id=\"" + target.getFragment() + "\""));
    }

    private static String page(String path) {
        assertThat(TREE).containsKey(path);
        return text(TREE.get(path));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
