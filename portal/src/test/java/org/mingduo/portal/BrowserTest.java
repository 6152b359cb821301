package org.mingduo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample tree, served by the JDK's own file server from a sub-path, read by a real browser. */
class BrowserTest {
    private static final String MATTER = "matters/" + Sample.MATTER + "/";
    private static final Path SHOTS = Path.of("target", "screenshots");

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static HttpServer server;

    @BeforeAll
    static void serve() throws IOException {
        chromium = Chromium.startOrSkip();
        new TreeWriter(folder.resolve("yunting"), Set.of("log", "clock.json"))
                .write(Portal.render(Sample.records(true)));
        now("2026-05-20T11:20:00+08:00");
        server = SimpleFileServer.createFileServer(
                new InetSocketAddress("127.0.0.1", 0), folder.toRealPath(), SimpleFileServer.OutputLevel.NONE);
        server.start();
        Files.createDirectories(SHOTS);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop(0);
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void pages_are_accessible_wide_and_on_a_phone_light_and_dark_in_both_languages() {
        List<String> faults = new ArrayList<>();
        List<String> every = List.of("", MATTER, MATTER + "releases/2/v2/", "bodies/education/", "verify/", "matters/");
        List<String> first = every.subList(0, 2);
        faults.addAll(look("", ColorScheme.LIGHT, 1280, every));
        faults.addAll(look("en/", ColorScheme.DARK, 390, every));
        faults.addAll(look("", ColorScheme.DARK, 1280, first));
        faults.addAll(look("", ColorScheme.LIGHT, 390, first));
        faults.addAll(look("", ColorScheme.DARK, 390, first));
        faults.addAll(look("en/", ColorScheme.LIGHT, 1280, first));
        assertThat(faults).isEmpty();
    }

    @Test
    void a_clock_counts_down_by_the_time_of_the_drill() throws IOException {
        now("2026-05-20T11:20:00+08:00");
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = open(context, "");
            PlaywrightAssertions.assertThat(
                            page.locator(".clock-big .clock-left").first())
                    .hasText(Pattern.compile("04:(2[0-2]|19):\\d\\d"));
            PlaywrightAssertions.assertThat(
                            page.locator(".clock-big .clock-word").first())
                    .hasText("还剩");
        }
    }

    @Test
    void a_due_that_passes_without_news_is_said_by_the_page_itself() throws IOException {
        now("2026-05-20T16:00:00+08:00");
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = open(context, MATTER);
            PlaywrightAssertions.assertThat(
                            page.locator(".clock.is-past .clock-word").first())
                    .hasText("期限已过，尚未确认");
            Page english = open(context, "en/" + MATTER);
            PlaywrightAssertions.assertThat(
                            english.locator(".clock.is-past .clock-word").first())
                    .hasText("due passed, not yet confirmed");
        } finally {
            now("2026-05-20T11:20:00+08:00");
        }
    }

    @Test
    void without_scripts_every_due_stands_in_the_text() {
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = open(context, MATTER);
            assertThat(page.locator("main").innerText()).contains("2026年5月20日 15:42", "截止");
        }
    }

    @Test
    void news_comes_into_an_open_page_and_what_was_unfolded_stays_so() throws IOException {
        Path home = folder.resolve("yunting/" + MATTER + "index.html");
        String before = Files.readString(home);
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = open(context, MATTER);
            page.locator("details summary").first().click();
            String unfolded = page.locator("details[open]").first().getAttribute("id");
            Files.writeString(home, before.replace("正在处置</span>", "刚刚有新消息</span>"));
            PlaywrightAssertions.assertThat(page.locator(".page-head .stamp"))
                    .hasText("刚刚有新消息", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
            PlaywrightAssertions.assertThat(page.locator("#news")).hasText("页面已更新");
            assertThat(page.locator("#" + unfolded).getAttribute("open")).isNotNull();
        } finally {
            Files.writeString(home, before);
        }
    }

    private static List<String> look(String lang, ColorScheme scheme, int width, List<String> paths) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, width == 390 ? 844 : 900)
                        .setColorScheme(scheme))) {
            for (String path : paths) {
                Page page = open(context, lang + path);
                page.waitForFunction("() => !document.querySelector('.clock[data-opens]')"
                        + " || document.querySelector('.clock[data-opens] .clock-left').textContent.length > 5");
                String name = (lang.isEmpty() ? "zh" : "en") + "-"
                        + (path.isEmpty() ? "home" : path.replaceAll("/$", "").replace('/', '-')) + "-" + width + "-"
                        + scheme.name().toLowerCase(java.util.Locale.ROOT);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(SHOTS.resolve(name + ".png"))
                        .setFullPage(true));
                new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .forEach(rule -> faults.add(name + ": " + rule.getId() + " " + rule.getHelp() + " "
                                + rule.getNodes().getFirst().getHtml()));
                Number over = (Number) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (over.intValue() > 0) {
                    faults.add(name + ": is " + over + " px wider than the screen");
                }
                page.close();
            }
        }
        return faults;
    }

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/yunting/" + path);
        return page;
    }

    private static void now(String instant) throws IOException {
        Files.writeString(folder.resolve("yunting/clock.json"), "{\"now\":\"" + instant + "\",\"speed\":1}");
    }
}
