package org.mingduo.office.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium. Where there is none, browser tests are skipped; under CI that is a failure. */
final class DeskBrowser {
    private static Playwright playwright;

    private DeskBrowser() {}

    static Browser open() {
        Optional<Path> chromium = Stream.of(
                        System.getenv("MINGDUO_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        String missing = "no Chromium found: set MINGDUO_CHROMIUM or install Debian's package chromium";
        if ("true".equals(System.getenv("CI"))) {
            Assertions.assertTrue(chromium.isPresent(), missing);
        } else {
            Assumptions.assumeTrue(chromium.isPresent(), missing);
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }
}
