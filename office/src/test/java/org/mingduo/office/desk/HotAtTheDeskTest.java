package org.mingduo.office.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingduo.office.OfficeTest;
import org.mingduo.office.TestDatabase;
import org.mingduo.office.watch.Watch;
import tools.jackson.databind.JsonNode;

/** The hot stories of past years, and what a release leaves open, at the desk and at the doors. */
class HotAtTheDeskTest extends OfficeTest {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private Browser browser;

    @BeforeAll
    void openTheBrowser() {
        browser = DeskBrowser.open();
        hear("plant", "2025-11-%02dT09:00:00+08:00", 9, "投诉A2区丽发新城小区旁边的搅拌站，第%d天噪音粉尘扰民。请尽快取缔丽发新城的搅拌站。", 4);
        hear("parks", "2025-07-%02dT10:00:00+08:00", 5, "伊景园滨河苑捆绑销售车位，第%d位职工反映，不买车位就取消购房资格。捆绑车位合法吗？", 0);
    }

    @AfterAll
    void closeTheBrowser() {
        DeskBrowser.close();
    }

    @Test
    void hot_stories_stand_in_the_order_of_heat_with_place_dates_and_people() {
        JsonNode hot = get("/api/hot?period=2025", login("wang")).json();
        assertThat(hot.get(0).path("places").toString()).contains("A2区").contains("丽发新城");
        assertThat(hot.get(0).path("support").asLong()).isEqualTo(36);
        assertThat(hot.get(0).path("heat").path("zh").asString()).startsWith("热度 18 = 9 人 ×");
        assertThat(get("/api/hot?period=2025-07", login("wang")).json()).hasSize(1);
        assertThat(get("/api/hot?period=2025-09", login("wang")).json()).isEmpty();
        assertThat(get("/api/hot?period=Juli", login("wang")).status()).isEqualTo(400);

        Page page = at("/desk/hot", 1280, ColorScheme.LIGHT, "zh");
        assertThat(page.locator(".bar nav a[aria-current=page]")).hasText("热点");
        assertThat(page.locator(".hot .where").first()).containsText("A2区 丽发新城");
        assertThat(page.locator(".hot .when").first()).hasText("2025年11月1日—9日");
        page.locator(".periods a").getByText("2025年").click();
        page.locator(".months a").getByText("7月", exactly()).click();
        assertThat(page.locator(".hot")).hasCount(1);
        assertThat(page.locator(".hot .where")).containsText("伊景园滨河苑");
        page.locator(".hot h2 a").click();
        assertThat(page).hasURL(Pattern.compile(".*/desk/stories/\\d+"));
        pictures("/desk/hot", "hot");
    }

    @Test
    void after_a_release_the_page_says_what_is_still_asked_and_leads_to_the_next_draft() {
        hear("gas", "2026-03-02T08:%02d:00+08:00", 9, "松涛路燃气爆炸，松涛路小学旁第%d栋居民楼停气。到底有多少人伤亡？居民楼什么时候恢复供气？", 0);
        String story =
                get("/api/stories", login("wang")).json().get(0).path("id").asString();
        assertThat(get("/desk/stories/" + story, login("wang")).text()).doesNotContain("答复之后");
        office.room(Watch.class).answered(story, Instant.parse("2026-03-02T00:30:00Z"));
        Page quiet = at("/desk/stories/" + story, 1280, ColorScheme.LIGHT, "zh");
        assertThat(quiet.locator(".verdict b")).hasText("发布后暂无新信息");
        quiet.locator("#undecided summary").click();
        assertThat(quiet.locator("#undecided .hint")).hasCount(1);
        assertThat(quiet.locator("#undecided .hint")).containsText("整个话题没有新信息");
        hear("more", "2026-03-02T08:4%d:00+08:00", 8, "松涛路燃气爆炸现场，松涛路小学旁第%d栋居民楼什么时候恢复供气？学校明天上课吗？", 0);

        JsonNode after = get("/api/stories/" + story, login("wang"))
                .json()
                .path("aftermath")
                .get(0);
        List<String> outcomes = new ArrayList<>();
        after.path("fates").forEach(fate -> outcomes.add(fate.path("outcome").asString()));
        assertThat(outcomes).containsExactly("open", "new", "fallen");

        String matter = opened(
                "emergency", "松涛路燃气爆炸", ",\"story\":\"" + story + "\",\"occurredAt\":\"2026-03-02T08:00:00+08:00\"");
        Page page = at("/desk/stories/" + story, 1280, ColorScheme.LIGHT, "zh");
        assertThat(page.locator(".verdict b")).hasText("仍有 2 项在问");
        assertThat(page.locator(".fates.open .asks").first()).containsText("什么时候恢复供气");
        assertThat(page.locator(".fates.open .counts b").first()).hasText("9 → 8");
        assertThat(page.locator("#fallen .asks")).containsText("多少人伤亡");
        pictures("/desk/stories/" + story, "aftermath");
        page.navigate(address("/desk/stories/" + story + "?lang=zh").toString());
        page.locator(".aftermath .button").click();
        assertThat(page).hasURL(Pattern.compile(".*/desk/matters/" + matter + "#draft"));
    }

    @Test
    void a_second_story_of_the_same_happening_is_added_to_its_matter_and_answered_with_it()
            throws InterruptedException {
        clock.set("2026-03-02T09:00:00+08:00");
        String leak = hear("leak", "2026-03-01T20:%02d:00+08:00", 6, "北岸化工园储罐泄漏，第%d家企业已停产。泄漏的是什么？有没有毒？", 0);
        String smell = hear("smell", "2026-03-01T21:%02d:00+08:00", 6, "江东新区整晚刺鼻气味，第%d栋楼老人咳嗽不止。请问要不要戴口罩？", 0);
        assertThat(smell).isNotEqualTo(leak);
        String matter = opened(
                "emergency", "北岸化工园储罐泄漏", ",\"story\":\"" + leak + "\",\"occurredAt\":\"2026-03-01T20:00:00+08:00\"");
        publish(matter);
        for (String later : List.of("和平路积水", "东湖水质")) {
            opened("concern", later, "");
        }
        // The likeliest matter is offered first, though others are newer.
        String more = hear("more-leak", "2026-03-01T22:%02d:00+08:00", 3, "储罐气味弥漫，幼儿园第%d天停课，谁负责消杀教室", 0);
        assertThat(get("/desk/stories/" + more, login("wang")).text()).containsSubsequence("并入已有事项", "储罐泄漏", "东湖水质");

        Page page = at("/desk/stories/" + smell, 1280, ColorScheme.LIGHT, "zh");
        pictures("/desk/stories/" + smell, "join");
        page.onceDialog(dialog -> dialog.accept());
        page.locator("#join + form select").selectOption(matter);
        page.locator("#join + form button").click();
        assertThat(page).hasURL(Pattern.compile(".*/desk/matters/" + matter + "#heard"));
        assertThat(page.locator("#heard li a")).hasCount(2);
        assertThat(page.locator("#heard li a").last()).containsText("江东新区");
        assertThat(page.locator(".timeline")).containsText("并入话题");
        pictures("/desk/matters/" + matter, "joined");
        assertThat(get("/api/matters/" + matter, login("wang"))
                        .json()
                        .path("stories")
                        .toString())
                .isEqualTo("[\"%s\",\"%s\"]".formatted(leak, smell));
        assertThat(get("/desk/stories/" + smell, login("wang")).text())
                .contains("/desk/matters/" + matter)
                .doesNotContain("id=\"open\"");
        for (int i = 0; i < 100 && aftermath(smell).isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(aftermath(smell)).as("the release before it was added").hasSize(1);

        assertThat(story(matter, "story-added", smell).status()).isEqualTo(409);
        assertThat(story(matter, "story-added", "987654").text()).contains("nobody has heard of story 987654");
        assertThat(story(matter, "story-added", "x").status()).isEqualTo(400);
        assertThat(story(matter, "story-removed", leak).text()).contains("was not added");
        page.onceDialog(dialog -> dialog.accept());
        page.locator("#heard form button").click();
        assertThat(page.locator("#heard li a")).hasCount(1);
        assertThat(get("/desk/stories/" + smell, login("wang")).text()).contains("id=\"open\"");

        // What was heard is no record of casualties, and a closed matter takes no story in.
        assertThat(post(
                                "/api/matters/" + matter + "/facts",
                                "{\"type\":\"story-added\",\"data\":{\"story\":\"%s\",\"title\":\"网传泄漏造成12人死亡\"}}"
                                        .formatted(more),
                                login("wang"))
                        .status())
                .isEqualTo(200);
        page.reload();
        assertThat(page.locator("#heard li a")).hasCount(2);
        assertThat(page.locator("#grade")).containsText("依据不足");
        clock.set("2026-03-02T09:05:00+08:00");
        assertThat(post("/api/matters/" + matter + "/facts", "{\"type\":\"closed\",\"data\":{}}", login("wang"))
                        .status())
                .isEqualTo(200);
        assertThat(story(matter, "story-added", smell).text()).contains("the matter is closed");
        clock.set("2026-03-02T09:00:00+08:00");
    }

    @Test
    void joined_stories_that_became_one_are_removed_by_its_number_and_a_withdrawn_removal_removes_nothing() {
        clock.set("2026-03-02T09:00:00+08:00");
        String tap = hear("tap", "2026-02-20T20:%02d:00+08:00", 3, "西苑小区自来水发黄，第%d栋洗不了菜", 0);
        String pipe = hear("pipe", "2026-02-20T21:%02d:00+08:00", 3, "枫林路管网抢修围挡占道，%d路公交绕行", 0);
        assertThat(tap).isNotEqualTo(pipe);
        String matter = opened("concern", "西苑供水", "");
        assertThat(story(matter, "story-added", tap).status()).isEqualTo(200);
        assertThat(story(matter, "story-added", pipe).status()).isEqualTo(200);
        TestDatabase.execute(
                database, "insert into story_became (story, into_story) values (%s, %s)".formatted(tap, pipe));
        assertThat(stories(matter)).isEqualTo("[\"" + pipe + "\"]");
        Answer removed = story(matter, "story-removed", pipe);
        assertThat(removed.status()).as(removed.text()).isEqualTo(200);
        assertThat(stories(matter)).isEqualTo("[]");
        Answer withdrawn = post(
                "/api/matters/" + matter + "/facts",
                "{\"type\":\"progressed\",\"data\":{\"summary\":\"误操作\"},\"supersedes\":\"%s\"}"
                        .formatted(removed.json().get("fact").asString()),
                login("wang"));
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(stories(matter)).isEqualTo("[\"" + pipe + "\"]");
    }

    @Test
    void a_number_that_a_later_fact_replaced_is_no_longer_on_record_beside_what_is_said() {
        clock.set("2026-03-02T09:00:00+08:00");
        String mine = hear("mine", "2026-03-02T07:%02d:00+08:00", 3, "老鹰山煤矿透水，听说死了4%d个人", 0);
        String matter = opened(
                "emergency", "老鹰山煤矿透水", ",\"story\":\"" + mine + "\",\"occurredAt\":\"2026-03-02T07:00:00+08:00\"");
        Answer wrong = progressed(matter, "核实12人死亡", "");
        assertThat(post(
                                "/api/matters/" + matter + "/facts",
                                "{\"type\":\"graded\",\"data\":{\"level\":\"I\",\"reason\":\"据报死亡31人\"}}",
                                login("wang"))
                        .status())
                .isEqualTo(200);
        assertThat(get("/desk/part/matters/" + matter + "/toll", login("wang")).text())
                .contains("<b>死亡 12 人</b>");
        progressed(
                matter,
                "核实9人死亡",
                ",\"supersedes\":\"" + wrong.json().get("fact").asString() + "\"");
        assertThat(get("/desk/part/matters/" + matter + "/toll", login("wang")).text())
                .contains("<b>死亡 9 人</b>")
                .doesNotContain("死亡 12 人")
                .contains("高于已记录人数");
        assertThat(get("/desk/matters/" + matter, login("wang")).text()).contains("已记录死亡9人");
    }

    private Answer progressed(String matter, String note, String more) {
        Answer answer = post(
                "/api/matters/" + matter + "/facts",
                "{\"type\":\"progressed\",\"data\":{\"note\":\"%s\"}%s}".formatted(note, more),
                login("wang"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    @Test
    void fifteen_hot_stories_are_shown_and_the_rest_are_folded() {
        List<String> said = List.of(
                "青石巷的垃圾三天没人清运",
                "白鹭湾路灯整夜不亮",
                "井盖破损老人绊倒骨折",
                "音乐广场喇叭吵到半夜",
                "公交改线后上班多走两站",
                "十二号电梯停运爬楼买菜",
                "顶层漏雨家具全部泡坏",
                "流浪犬追咬放学儿童",
                "商贩占道轮椅无法通过",
                "暖气片冰凉只有十度",
                "幼儿园学费突然上涨",
                "自来水发黄带铁锈味",
                "医保卡异地无法结算",
                "河道臭气熏天鱼都死了",
                "快递柜超时乱收费",
                "房产证拖延两年未办",
                "农民工工资被包工头克扣");
        for (int i = 0; i < said.size(); i++) {
            hear("fold-" + i, "2024-03-%02dT09:00:00+08:00", 1, said.get(i), 0);
        }
        Page page = at("/desk/hot?period=2024", 390, ColorScheme.LIGHT, "zh");
        int all = page.locator(".hot").count();
        assertThat(all).isGreaterThan(15);
        assertThat(page.locator(".hot:visible")).hasCount(15);
        page.locator("#more-hot summary").click();
        assertThat(page.locator(".hot:visible")).hasCount(all);
        assertThat(page.locator(".hot .rank").last()).hasText(Integer.toString(all));
    }

    /** @param more further fields, each after a comma */
    private String opened(String kind, String title, String more) {
        Answer opened = post(
                "/api/matters",
                "{\"kind\":\"%s\",\"title\":\"%s\",\"lead\":\"emergency\"%s}".formatted(kind, title, more),
                login("wang"));
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        return opened.json().get("matter").asString();
    }

    private String stories(String matter) {
        return get("/api/matters/" + matter, login("wang"))
                .json()
                .path("stories")
                .toString();
    }

    private void publish(String matter) {
        String draft = post("/api/matters/" + matter + "/drafts", """
                        {"title": "关于储罐泄漏的情况通报", "covers": ["brief"], "body": "3月1日20时，北岸化工园一储罐泄漏。"}""", login("li"))
                .json()
                .get("draft")
                .asString();
        assertThat(post("/api/drafts/" + draft + "/approve", "{}", login("chen"))
                        .status())
                .isEqualTo(200);
        assertThat(post("/api/drafts/" + draft + "/publish", "{}", login("zhao"))
                        .status())
                .isEqualTo(200);
    }

    private Answer story(String matter, String type, String story) {
        return post(
                "/api/matters/" + matter + "/facts",
                "{\"type\":\"%s\",\"data\":{\"story\":\"%s\"}}".formatted(type, story),
                login("wang"));
    }

    private JsonNode aftermath(String story) {
        return get("/api/stories/" + story, login("wang")).json().path("aftermath");
    }

    private String hear(String name, String time, int many, String said, int support) {
        List<String> signals = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            signals.add(
                    "{\"id\":\"%s-%d\",\"source\":\"市长信箱\",\"channel\":\"hotline\",\"time\":\"%s\",\"text\":\"%s\",\"author\":\"%s%d\",\"support\":%d}"
                            .formatted(name, i, time.formatted(i), said.formatted(i), name, i, support));
        }
        Answer answer = post("/api/signals", "[" + String.join(",", signals) + "]", login("wang"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path(many - 1).path("story").asString("");
    }

    /** Wide and narrow, light and dark, in both languages: each readable by everybody. */
    private void pictures(String path, String name) {
        for (String lang : List.of("zh", "en")) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {1280, 390}) {
                    Page page = at(path, width, scheme, lang);
                    String picture = name + "-" + (width == 390 ? "phone" : "wide") + "-" + lang
                            + (scheme == ColorScheme.DARK ? "-dark" : "");
                    var results = new AxeBuilder(page)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                            .analyze();
                    assertThat(results.getViolations().stream()
                                    .map(v -> v.getId() + " "
                                            + v.getNodes().stream()
                                                    .map(n -> n.getHtml())
                                                    .toList()))
                            .as(picture)
                            .isEmpty();
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(PICTURES.resolve(picture + ".png"))
                            .setFullPage(true));
                    page.context().close();
                }
            }
        }
    }

    private Page at(String path, int width, ColorScheme scheme, String lang) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setTimezoneId("Asia/Shanghai"));
        context.addCookies(List.of(
                new Cookie("mingduo_session", login("wang")).setUrl(address("/").toString()),
                new Cookie("mingduo_lang", lang).setUrl(address("/").toString())));
        Page page = context.newPage();
        page.navigate(address(path).toString());
        return page;
    }

    private static com.microsoft.playwright.Locator.GetByTextOptions exactly() {
        return new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true);
    }
}
