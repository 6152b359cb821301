package org.mingduo.office.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingduo.office.OfficeTest;

/** One emergency at the desk, as people do it: with a browser, against a real office and a real database. */
class DeskTest extends OfficeTest {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private Browser browser;

    @BeforeAll
    void openTheBrowser() {
        browser = DeskBrowser.open();
    }

    @AfterAll
    void closeTheBrowser() {
        DeskBrowser.close();
    }

    @Test
    void a_night_is_worked_through_from_the_login_to_the_press_conference() {
        hear();
        Page duty = at("wang", 1280, ColorScheme.LIGHT, "zh");
        picture(duty, "watch-wide-zh");
        duty.locator(".story h3 a").first().click();
        assertThat(duty.locator("h1")).not().isEmpty();
        assertThat(duty.locator(".leads button").first()).hasText("云河市应急管理局");
        // How sure the suggestion is was never measured: nobody is chosen before somebody chooses.
        assertThat(duty.locator("select[name=lead]")).hasValue("");
        duty.locator(".leads button").first().click();
        String story = duty.url();
        duty.locator("[name=title]").fill("城北区松涛路爆炸事故");
        duty.locator("[name=occurredAt]").fill("2026-03-02T08:40");
        duty.locator("[name=place]").fill("城北区松涛路118号");
        duty.getByText("立为事项").last().click();
        duty.waitForURL("**/desk/matters/*");
        assertThat(duty.locator(".next .what")).hasText("发布第一份简要信息");
        String room = duty.url();

        duty.locator("[name='data.level']").selectOption("II");
        duty.locator("form[data-type=graded] [name='data.reason']").fill("已确认11人死亡");
        done(duty, duty.getByText("确认定级"));
        assertThat(duty.locator(".matter-head .grade")).hasText("Ⅱ级 重大");
        assertThat(duty.locator(".dial time").first()).not().isEmpty();

        Page press = at("zhao", 1280, ColorScheme.LIGHT, "zh");
        press.navigate(room);
        press.locator("#draft summary").click();
        press.locator("#draft [name=title]").fill("松涛路爆炸事故情况通报（一）");
        press.locator("#draft [value=brief]").check();
        press.locator("#draft [value=precautions]").check();
        press.locator("#draft textarea").fill("3月2日8时40分许,城北区松涛路118号发生爆炸。伤亡情况正在核实。\n\n请不要前往松涛路,为救援车辆让出通道。");
        done(press, press.getByText("提交审核"));
        assertThat(press.locator(".draft.drafted .hint")).containsText("须由另一人审核");
        assertThat(press.getByText("审核通过")).hasCount(0);

        Page head = at("chen", 1280, ColorScheme.LIGHT, "zh");
        head.navigate(room);
        assertThat(head.locator(".next .what")).containsText("审核");
        assertThat(head.locator(".draft.drafted .text p").last()).hasText("请不要前往松涛路,为救援车辆让出通道。");
        head.getByText("已逐项审查").check();
        done(head, head.getByText("审核通过"));
        head.onDialog(dialog -> dialog.accept());
        done(head, head.locator(".seal-button"));
        assertThat(head.locator("#respond div > .contents .covered")).hasCount(2);
        assertThat(head.locator(".draft.published")).hasCount(1);

        press.navigate(room);
        press.locator("#announce summary").click();
        press.locator("#announce [name=scheduledAt]").fill("2026-03-02T15:00");
        press.locator("#announce [name=place]").fill("市政府新闻发布厅");
        press.locator("#announce [name=host]").fill("赵发言");
        done(press, press.getByText("发布预告"));
        picture(press, "matter-wide-zh");

        clock.set("2026-03-02T15:20:00+08:00");
        press.reload();
        press.locator("#briefing [name=startedAt]").fill("2026-03-02T15:00");
        press.locator("#briefing [name=head]").check();
        done(press, press.getByText("记为已举行"));
        assertThat(press.locator("#briefing .held")).containsText("主要负责人出席");

        for (String lang : List.of("zh", "en")) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {1280, 390}) {
                    Page page = at("chen", width, scheme, lang);
                    String name = "-" + (width == 390 ? "phone" : "wide") + "-" + lang
                            + (scheme == ColorScheme.DARK ? "-dark" : "");
                    for (String place : List.of("/desk", "/desk/matters", "/desk/board", story, room)) {
                        page.navigate(address(place).toString());
                        String title = place.equals("/desk")
                                ? "watch"
                                : place.equals(room) ? "matter" : place.equals(story) ? "story" : place.substring(6);
                        accessible(page, title + name);
                        picture(page, title + name);
                        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                                .as(title + name)
                                .isLessThanOrEqualTo(width);
                    }
                    if (width == 1280 && scheme == ColorScheme.LIGHT) {
                        readmePicture(page, "desk-matter-" + lang);
                        page.navigate(address(lang.equals("zh") ? "/matters/2026-0001/" : "/en/matters/2026-0001/")
                                .toString());
                        readmePicture(page, "portal-matter-" + lang);
                    }
                    page.context().close();
                }
            }
        }
    }

    @Test
    void stories_without_a_warning_are_folded_after_the_first_and_stay_open_when_one_opened_them() {
        String[] quiet = {
            "市图书馆周末几点闭馆", "公园里的樱花开了很好看", "求推荐城南的驾校", "二手自行车转让八成新", "今晚电影院有什么新片", "菜市场的草莓便宜了", "请问社保卡在哪里补办", "小区羽毛球场怎么预约"
        };
        for (int i = 0; i < quiet.length; i++) {
            post("/api/signals", said("quiet-" + i, quiet[i]), login("wang"));
        }
        Page duty = at("wang", 390, ColorScheme.LIGHT, "zh");
        Locator fold = duty.locator("#calm-stories");
        assertThat(fold.locator(".story").first()).isHidden();
        assertThat(fold.locator(".story:not(.none)")).hasCount(0);
        assertThat(duty.locator(".stories > .story").nth(5)).isVisible();
        fold.locator("summary").click();
        assertThat(fold.locator(".story").first()).isVisible();

        post("/api/signals", said("quiet-9", "地铁站旁边新开了一家面馆"), login("wang"));
        assertThat(duty.locator(".stories")).containsText("面馆"); // nobody reloaded the page
        assertThat(fold.locator(".story").first()).isVisible();
    }

    private static String said(String id, String text) {
        return """
                [{"id":"%s","source":"论坛","channel":"forum","time":"2026-03-02T08:50:00+08:00","text":"%s"}]
                """.formatted(id, text);
    }

    @Test
    void pages_that_are_open_change_by_themselves_and_never_under_the_hands_of_a_writer() {
        Page duty = at("wang", 1280, ColorScheme.LIGHT, "zh");
        post("/api/signals", """
                [{"id":"bridge-1","source":"微博","channel":"weibo","time":"2026-03-02T08:51:00+08:00","text":"跨河大桥栏杆断了一截,谁来修"},
                 {"id":"bridge-2","source":"热线","channel":"hotline","time":"2026-03-02T08:52:00+08:00","text":"跨河大桥栏杆断裂,很危险,请尽快维修"}]
                """, login("wang"));
        assertThat(duty.locator(".stories")).containsText("跨河大桥");

        String id = opened("大桥栏杆断裂");
        Page press = at("zhao", 1280, ColorScheme.LIGHT, "zh");
        press.navigate(address("/desk/matters/" + id).toString());
        Page head = at("chen", 1280, ColorScheme.LIGHT, "zh");
        head.navigate(address("/desk/matters/" + id).toString());
        press.locator("#draft summary").click();
        press.locator("#draft [name=title]").fill("大桥栏杆情况通报");
        press.locator("#draft [value=brief]").check();
        press.locator("#draft textarea").fill("栏杆断裂一处，已设围挡。");
        done(press, press.getByText("提交审核"));
        assertThat(head.locator(".draft.drafted h3")).hasText("大桥栏杆情况通报");
        assertThat(head.locator(".next .what")).containsText("审核");

        head.getByText("退回修改").click();
        head.locator("[name=opinion]").fill("请写明位置");
        post(
                "/api/matters/" + id + "/facts",
                "{\"type\":\"progressed\",\"data\":{\"note\":\"养护队已到场\"}}",
                login("wang"));
        assertThat(head.locator(".timeline")).containsText("养护队已到场");
        assertThat(head.locator("[name=opinion]")).hasValue("请写明位置");
        done(head, head.getByText("退回", new Page.GetByTextOptions().setExact(true)));

        assertThat(press.locator(".draft.returned .hint").first()).containsText("请写明位置");
        press.locator(".draft.returned textarea").fill("跨河大桥东侧栏杆断裂一处，已设围挡。");
        done(press, press.getByText("提交新稿"));
        head.getByText("已逐项审查").check();
        done(head, head.getByText("审核通过"));
        press.onDialog(dialog -> dialog.accept());
        done(press, press.locator(".seal-button"));
        assertThat(head.locator("#respond .contents .covered").first()).containsText("简要信息");

        press.locator(".draft.published .sheet summary").click();
        press.locator(".draft.published textarea").fill("更正：跨河大桥西侧栏杆断裂一处，已设围挡。");
        done(press, press.getByText("提交更正稿"));
        assertThat(head.locator(".draft.drafted")).containsText("西侧");

        post(
                "/api/matters/" + id + "/conferences",
                "{\"form\":\"press-conference\",\"topic\":\"大桥栏杆\",\"scheduledAt\":\"2026-03-02T16:00:00+08:00\","
                        + "\"place\":\"发布厅\",\"host\":\"赵发言\",\"participants\":[]}",
                login("zhao"));
        assertThat(press.locator("#briefing")).containsText("发布厅");
        press.getByText("取消发布会").click();
        press.locator("[name=reason]").fill("情况已处置完毕");
        done(press, press.getByText("确认取消"));
        assertThat(head.locator("#briefing .cancelled")).containsText("已取消");

        Page overseer = at("zhou", 1280, ColorScheme.LIGHT, "zh");
        overseer.navigate(address("/desk/matters/" + id).toString());
        assertThat(overseer.locator("#progress, #draft")).hasCount(0);
        Locator owed =
                overseer.locator(".obligation:has(form[data-type=excused])").first();
        String owes = owed.getAttribute("id");
        owed.locator("summary").first().click();
        owed.getByText("依法免除").click();
        owed.locator("[name='data.ground']").fill("《政府信息公开条例》第十四条");
        overseer.onDialog(dialog -> dialog.accept());
        done(overseer, owed.getByText("记录免除"));
        assertThat(overseer.locator("[id='" + owes + "'] .status").first()).hasText("依法不适用");
    }

    private String opened(String title) {
        return post(
                        "/api/matters",
                        "{\"kind\":\"emergency\",\"title\":\"" + title
                                + "\",\"lead\":\"emergency\",\"occurredAt\":\"2026-03-02T08:50:00+08:00\"}",
                        login("wang"))
                .json()
                .get("matter")
                .asString();
    }

    @Test
    void the_earlier_part_of_a_long_timeline_is_folded_and_a_link_into_it_unfolds_it() {
        String id = opened("长街积水");
        for (int i = 1; i <= 15; i++) {
            Answer recorded = post(
                    "/api/matters/" + id + "/facts",
                    "{\"type\":\"progressed\",\"data\":{\"note\":\"第%d台泵车到位\"}}".formatted(i),
                    login("wang"));
            assertThat(recorded.status()).as(recorded.text()).isEqualTo(200);
        }
        Page duty = at("wang", 390, ColorScheme.LIGHT, "zh");
        duty.navigate(address("/desk/matters/" + id).toString());
        Locator progress = duty.locator(".dial").filter(new Locator.FilterOptions().setHasText("根据处置进展发布后续信息"));
        assertThat(progress).hasCount(1);
        assertThat(progress).containsText("共 15 项");
        assertThat(duty.locator(".timeline li:visible")).hasCount(12);
        assertThat(duty.locator("#earlier-facts summary")).containsText("此前");
        Locator first = duty.locator(".timeline").last().locator("li").last();
        assertThat(first).isHidden();
        duty.evaluate("id => { location.hash = id; }", first.getAttribute("id"));
        assertThat(first).isVisible();
        accessible(duty, "timeline");
        picture(duty, "timeline-phone-zh");
        duty.reload();
        assertThat(first).isVisible();
    }

    @Test
    void who_is_not_logged_in_is_led_to_the_login_and_back() {
        Page page = context(1280, ColorScheme.LIGHT).newPage();
        page.navigate(address("/desk/board").toString());
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/desk/login\\?then=.*board"));
        accessible(page, "login");
        picture(page, "login-wide-zh");
        page.locator("[name=person]").fill("chen");
        page.locator("[name=password]").fill("not the password");
        page.locator("form button").click();
        assertThat(page.locator("[role=alert]")).isVisible();
        page.locator("[name=password]").fill("chen-password");
        page.locator("form button").click();
        page.waitForURL("**/desk/board");
    }

    private void hear() {
        StringBuilder signals = new StringBuilder("[");
        List<String> said = List.of(
                "城北区松涛路刚才一声巨响,小学的玻璃都震碎了,有谁知道怎么回事?",
                "松涛路爆炸了!松涛路小学旁边的楼塌了一半,有人受伤",
                "松涛路小学的家长注意,松涛路发生爆炸,孩子安全吗?学校什么时候能接孩子",
                "松涛路118号爆炸,听说是燃气,已经有人死亡,消防车都到了",
                "松涛路爆炸伤员送哪家医院了?求名单",
                "小区东门的工地中午还在打桩,孩子没法睡觉,请管一管");
        for (int i = 0; i < said.size(); i++) {
            signals.append(i == 0 ? "" : ",")
                    .append(
                            "{\"id\":\"d%d\",\"source\":\"微博\",\"channel\":\"weibo\",\"time\":\"2026-03-02T08:4%d:00+08:00\",\"text\":\"%s\"}"
                                    .formatted(i, i + 1, said.get(i)));
        }
        Answer answer = post("/api/signals", signals.append("]").toString(), login("wang"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Page at(String person, int width, ColorScheme scheme, String lang) {
        BrowserContext context = context(width, scheme);
        context.addCookies(List.of(
                new com.microsoft.playwright.options.Cookie("mingduo_session", login(person))
                        .setUrl(address("/").toString()),
                new com.microsoft.playwright.options.Cookie("mingduo_lang", lang)
                        .setUrl(address("/").toString())));
        Page page = context.newPage();
        page.navigate(address("/desk").toString());
        return page;
    }

    private BrowserContext context(int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(Duration.ofSeconds(30).toMillis());
        return context;
    }

    /** Presses and waits until the page has come again with the office's answer. */
    private static void done(Page page, Locator button) {
        button.click();
        Locator said = page.locator("#said, .refused");
        page.waitForCondition(() -> page.locator(".refused").count() > 0
                || !page.locator("#said").innerText().isBlank());
        if (page.locator(".refused").count() > 0) {
            throw new AssertionError("the office refused: " + said.allInnerTexts());
        }
    }

    private static void accessible(Page page, String name) {
        var results = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                .analyze();
        assertThat(results.getViolations().stream()
                        .map(v -> v.getId() + " "
                                + v.getNodes().stream().map(n -> n.getHtml()).toList()))
                .as(name)
                .isEmpty();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** The pictures of the README are made here, with {@code -Dmingduo.pictures=../docs/pictures}; else they go to target. */
    private static void readmePicture(Page page, String name) {
        Path folder = Path.of(System.getProperty("mingduo.pictures", PICTURES.toString()));
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }
}
