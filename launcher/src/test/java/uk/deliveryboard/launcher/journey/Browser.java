package uk.deliveryboard.launcher.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A headless Chromium: the installed one where there is one, else Playwright's own. */
final class Browser implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target/pictures");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        boolean installed = Files.isExecutable(INSTALLED);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(installed
                ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                : Map.of()));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync"));
        if (installed) {
            options.setExecutablePath(INSTALLED);
        }
        chromium = playwright.chromium().launch(options);
    }

    /** Opens a page as somebody not signed in, and signs in there by choosing a demo person. */
    Page signedIn(String address, String person, int width) {
        BrowserContext context = chromium
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, 900));
        Page page = context.newPage();
        page.navigate(address);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(person).setExact(true)).click();
        page.waitForURL(address);
        return page;
    }

    /** What axe finds wrong with a page, in its own words. */
    static List<String> accessibilityViolations(Page page) {
        return new AxeBuilder(page).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getHtml())).limit(3).toList())
                .toList();
    }

    /** Keeps a picture for whoever wants to look. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
