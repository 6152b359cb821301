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
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.OfficeTest;
import org.mingduo.office.TestDatabase;
import org.mingduo.radar.alarm.AlarmSettings;

/** What the page of one story shows: its volume, its bursts, how far it may go, and why it has its level. */
class StoryPageTest extends OfficeTest {
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-03-02T08:00:00+08:00");
    private static final String[] BLAST = {
        "松涛路燃气爆炸，有人受伤，消防车都到了",
        "松涛路燃气爆炸现场浓烟滚滚，学校玻璃震碎",
        "松涛路爆炸伤员送哪家医院了？求名单",
        "松涛路燃气爆炸原因是什么？谁来负责？",
        "松涛路小学停课吗？松涛路爆炸后孩子安全吗？"
    };
    private static final String[] FIRE = {"望江化工厂起火浓烟滚滚，工人被困", "望江化工厂车间起火，附近居民要不要撤离？", "望江化工厂浓烟，河水污染了吗？"};
    private static final String[] BUS = {"27路公交车改线以后，老人去医院要多走两站路", "27路公交车为什么改线？请公交公司说明", "27路公交车改线没有征求意见"};

    private Browser browser;

    @Override
    protected OfficeSettings settings(OfficeSettings usual) {
        return usual.withAlarms(AlarmSettings.USUAL.withPerDay(1));
    }

    @BeforeAll
    void openTheBrowser() {
        browser = DeskBrowser.open();
    }

    @AfterAll
    void closeTheBrowser() {
        DeskBrowser.close();
    }

    @Test
    void a_story_shows_its_bursts_its_outlook_and_the_parts_of_its_score() {
        clock.set("2026-03-02T09:30:00+08:00");
        String calm = heard("calm", 9, BUS, n -> -20_000 + n * 1_900);
        String blast = heard("blast", 60, BLAST, n -> n < 6 ? n * 500 : 3_000 + n * 30);
        Page watch = at(1280, ColorScheme.LIGHT, "zh", null);
        assertThat(watch.locator("#announcements-title + div")).containsText("额度 1 次");
        heard("fire", 12, FIRE, n -> 3_600 + n * 60);
        assertThat(watch.locator(".announcements .held").first()).containsText("额度已用完"); // nobody reloaded the page
        assertThat(watch.locator(".story.blue h3")).containsText("望江化工厂");
        Page page = at(1280, ColorScheme.LIGHT, "zh", blast);
        assertThat(page.locator(".burst-label").first()).containsText("突增");
        assertThat(page.locator(".bursts li").first()).containsText("3月2日 08:");
        assertThat(page.locator(".chart figcaption b").first()).containsText("预计最终约");
        assertThat(page.locator(".chart .band")).hasCount(1);
        assertThat(page.locator(".tick.present")).containsText("09:30");
        assertThat(page.locator(".parts li")).hasCount(4);
        assertThat(page.locator(".parts")).containsText("爆炸");
        assertThat(page.locator(".announcements .told").first()).containsText("已通知值班台");
        assertThat(page.locator(".signals details").first()).containsText("为何归入此话题");
        fits("burst", FOUR, blast);
        assertThat(at(390, ColorScheme.LIGHT, "en", calm).locator(".announcements li"))
                .hasCount(0);
        fits("watch", TWO, null);
    }

    @Test
    void a_single_signal_has_an_axis_a_bar_and_no_outlook() {
        clock.set("2026-03-02T09:30:00+08:00");
        String lone = heard("lone", 1, new String[] {"西山公园门口的路灯坏了三天没有人来修"}, n -> 4_000);
        Page page = at(1280, ColorScheme.LIGHT, "zh", lone);
        assertThat(page.locator(".panel.bars rect.bar")).hasCount(1);
        assertThat(page.locator(".tick:not(.present)").first()).isVisible();
        assertThat(page.locator(".chart")).containsText("不足 5 条，暂不作预计");
        assertThat(page.locator("article .line").first()).containsText("始于 3月2日");
        clock.set("2027-01-04T09:30:00+08:00");
        assertThat(at(1280, ColorScheme.LIGHT, "zh", lone)
                        .locator("article .line")
                        .first())
                .containsText("始于 2026年3月2日");
        clock.set("2026-03-02T09:30:00+08:00");
        assertThat(page.locator(".chart .band")).hasCount(0);
        fits("lone", TWO, lone);
    }

    @Test
    void three_thousand_signals_of_days_fit_on_a_phone() {
        clock.set("2026-03-05T12:00:00+08:00");
        String loud = heard(
                "loud",
                3_000,
                new String[] {"东湖自来水发黄有异味，多人腹泻", "东湖片区自来水还能喝吗？"},
                n -> n < 300 ? n * 300L : n < 1_800 ? 90_000 + n * 4L : 100_000 + (n - 1_800) * 130L);
        Page page = at(390, ColorScheme.LIGHT, "zh", loud);
        assertThat(page.locator("article .line").first()).containsText("3,000 条线索");
        assertThat(page.locator(".signals > li")).hasCount(120);
        assertThat(page.getByText("最新 120 条，共 3,000 条。")).isVisible();
        fits("loud", FOUR, loud);
        clock.set("2026-03-20T12:00:00+08:00");
        assertThat(at(390, ColorScheme.LIGHT, "zh", loud).locator("figcaption")).containsText("此后无新信息");
    }

    @Test
    void a_story_without_times_stands_in_the_order_of_its_signals() {
        clock.set("2026-03-02T09:30:00+08:00");
        String untimed = heard("untimed", 12, new String[] {"幸福里小区三号楼电梯停运", "幸福里小区三号楼电梯什么时候修好？"}, n -> n * 400L);
        TestDatabase.execute(
                database,
                "update story set record = record || '{\"first\": null, \"last\": null}'::jsonb where id = " + untimed);
        Page page = at(1280, ColorScheme.LIGHT, "zh", untimed);
        assertThat(page.locator(".times")).containsText("未注明时间");
        assertThat(page.locator(".tick")).hasCount(0);
        fits("untimed", TWO, untimed);
    }

    @Test
    void a_story_shows_what_is_said_of_the_people_harmed_and_offers_the_place() {
        clock.set("2026-03-02T09:30:00+08:00");
        String story = heard(
                "toll",
                6,
                new String[] {"北河村烟花厂发生爆炸，现场浓烟滚滚", "听说北河村烟花厂爆炸死了三十多人是真的吗", "3月2日8时5分许，南山县北河村烟花厂发生爆炸，已造成2人死亡、9人受伤"},
                n -> n * 300L);
        Page page = at(1280, ColorScheme.LIGHT, "zh", story);
        assertThat(page.locator(".facts-told")).containsText("事故灾难");
        assertThat(page.locator(".claims li").first()).containsText("死亡 2 人，受伤 9 人");
        assertThat(page.locator(".claims li").first()).containsText("共 2 条");
        assertThat(page.locator(".claims li").last()).containsText("传闻");
        assertThat(page.locator(".claims li").last()).containsText("如属实，达到Ⅰ级 特别重大标准");
        assertThat(page.locator("#open + form")).containsText("线索称南山县北河村烟花厂");
        assertThat(page.locator("#open + form")).containsText("线索称3月2日8时5分许");
        fits("toll", FOUR, story);
    }

    @Test
    void a_story_says_what_left_it_and_what_it_came_out_of() {
        clock.set("2026-03-02T09:30:00+08:00");
        String story = heard("parted", 3, new String[] {"南桥菜市场下水道堵了，污水流到路上"}, n -> n * 600L);
        String row = "insert into story_divided (story, into_story, signals, reason, at) values (%s, %s, '[]',"
                + " '{\"zh\": \"近期信息已分成两个话题\", \"en\": \"speaks of two things\"}', '2026-03-02T01:00:00Z')";
        TestDatabase.execute(database, row.formatted(story, "9001"));
        TestDatabase.execute(database, row.formatted("9002", story));
        assertThat(at(1280, ColorScheme.LIGHT, "zh", story).locator(".turns li"))
                .hasText(new String[] {"3月2日 09:00 分出话题 9001近期信息已分成两个话题", "3月2日 09:00 由话题 9002 分出近期信息已分成两个话题"});
        assertThat(at(390, ColorScheme.DARK, "en", story).locator(".turns")).containsText("came out of story 9002");
    }

    /** Lets the office hear so many signals, each so many seconds after eight o'clock; gives the story of the last one. */
    private String heard(String name, int count, String[] said, IntToLongFunction second) {
        String story = "";
        List<String> batch = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            batch.add(
                    "{\"id\":\"%s-%d\",\"source\":\"%s\",\"channel\":\"weibo\",\"time\":\"%s\",\"author\":\"a%d\",\"text\":\"%s\"}"
                            .formatted(
                                    name,
                                    n,
                                    n % 5 == 0 ? "12345热线" : n % 7 == 0 ? "云河论坛" : "微博",
                                    MORNING.plusSeconds(second.applyAsLong(n)),
                                    n % 40,
                                    said[n % said.length] + (n < 40 ? "（" + n + "）" : "")));
            if (batch.size() == 500 || n == count - 1) {
                Answer answer = post("/api/signals", batch.toString(), login("wang"));
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                var taken = answer.json();
                story = taken.path(taken.size() - 1).path("story").asString("");
                batch.clear();
            }
        }
        return story;
    }

    /** A reader's screen. */
    private record Screen(int width, ColorScheme scheme, String lang) {}

    private static final List<Screen> TWO =
            List.of(new Screen(1280, ColorScheme.LIGHT, "zh"), new Screen(390, ColorScheme.DARK, "en"));
    private static final List<Screen> FOUR = List.of(
            TWO.getFirst(),
            TWO.getLast(),
            new Screen(390, ColorScheme.LIGHT, "zh"),
            new Screen(1280, ColorScheme.DARK, "en"));

    /** The page is accessible on each screen, and never wider than it. */
    private void fits(String name, List<Screen> screens, @Nullable String story) {
        for (Screen screen : screens) {
            Page page = at(screen.width, screen.scheme, screen.lang, story);
            String kind = "story-" + name + "-" + screen.width + "-" + screen.lang;
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", kind + ".png"))
                    .setFullPage(true));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(kind)
                    .isLessThanOrEqualTo(screen.width);
            assertThat(new AxeBuilder(page)
                                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                                    .analyze()
                                    .getViolations()
                                    .stream()
                                    .map(v -> v.getId() + " "
                                            + v.getNodes().stream()
                                                    .map(node -> node.getHtml())
                                                    .toList()))
                    .as(kind)
                    .isEmpty();
            page.context().close();
        }
    }

    private Page at(int width, ColorScheme scheme, String lang, @Nullable String story) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setTimezoneId("Asia/Shanghai"));
        context.addCookies(List.of(
                new Cookie("mingduo_session", login("wang")).setUrl(address("/").toString()),
                new Cookie("mingduo_lang", lang).setUrl(address("/").toString())));
        Page page = context.newPage();
        page.navigate(
                address(story == null ? "/desk" : "/desk/stories/" + story).toString());
        return page;
    }
}
