package org.mingduo.office.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingduo.office.drill.Drill;
import org.mingduo.office.drill.Narrator;
import org.mingduo.office.drill.Scenario;

/** A drill as one watches it: the page moves with the virtual clock, and the buttons hold, release and jump. */
class DrillAtTheDeskTest {
    @TempDir
    Path folder;

    @Test
    void the_clock_is_held_released_and_moved_on_from_the_desk() throws Exception {
        Narrator nobody = new Narrator(new PrintWriter(Writer.nullWriter()), "zh");
        Browser browser = DeskBrowser.open();
        Thread player = null;
        try (Drill drill =
                Drill.open(Scenario.read(shipped(), "in-time"), folder.resolve("drill"), false, 0, 60, nobody, false)) {
            URI address = drill.office().address();
            player = Thread.ofPlatform().start(() -> play(drill));
            Page page = browser.newPage();
            page.navigate(address.resolve("/desk/login").toString());
            page.locator("[data-login-as]").first().click();
            page.waitForURL("**/desk");
            assertThat(page).hasTitle("演练 · 监看 · 鸣铎值班台");
            Locator next = page.locator("[data-drill-next]");
            Locator pause = page.locator("[data-drill=pause]");
            assertThat(next).hasText(Pattern.compile("接下来 \\d\\d:\\d\\d .+"));

            pause.click();
            assertThat(pause).hasText("继续");
            assertThat(next).containsText("已暂停");
            String held = shown(page);
            for (String wrong : new String[] {"{\"paused\":\"no\"}", "{\"pause\":false}", "[]"}) {
                APIResponse refused = page.request()
                        .post(
                                address.resolve("/drill/pause").toString(),
                                RequestOptions.create()
                                        .setHeader("Content-Type", "application/json")
                                        .setData(wrong));
                org.assertj.core.api.Assertions.assertThat(refused.status()).isEqualTo(400);
            }
            page.waitForTimeout(2500); // longer than the page takes to ask again
            assertThat(shown(page)).isEqualTo(held);

            pause.click();
            assertThat(pause).hasText("暂停");
            page.waitForCondition(() -> !shown(page).equals(held));

            assertThat(page.locator(".matters li")).hasCount(0);
            Locator matters = page.locator(".matters li");
            for (int jumps = 0; jumps < 40 && matters.count() == 0; jumps++) {
                page.locator("[data-drill=jump]").click();
                page.waitForTimeout(500);
            }
            assertThat(matters.first()).containsText("松涛路"); // the officials opened it; nobody reloaded the page
            assertThat(page.locator(".story").first()).containsText("爆炸");

            page.route("**/drill/state", over -> {
                APIResponse now = over.fetch();
                String state = now.text().replace("\"finished\":false", "\"finished\":true");
                over.fulfill(new Route.FulfillOptions().setResponse(now).setBody(state));
            });
            assertThat(next).containsText("演练已结束");
            assertThat(pause).isHidden();
        } finally {
            if (player != null) {
                player.interrupt();
                player.join();
            }
            DeskBrowser.close();
        }
    }

    private static String shown(Page page) {
        return page.locator("[data-clock]").innerText();
    }

    private static void play(Drill drill) {
        try {
            drill.play();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (java.io.IOException | RuntimeException closed) {
            // the office was closed under it, as the test ends in the middle of the story
        }
    }

    private static Path shipped() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("drills"))) {
            here = here.getParent();
        }
        return here.resolve("drills").resolve("gas-explosion");
    }
}
