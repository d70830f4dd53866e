package org.spikebook.e2e.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;

import java.util.ArrayList;
import java.util.List;

/** A person who reads pages that no application serves, in a browser of their own. */
public final class Reader implements AutoCloseable {

    private final String name;
    private final Chromium chromium = new Chromium();
    private final BrowserContext context;
    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /**
     * @param online whether anything can be reached but files
     */
    public Reader(String name, boolean online) {
        this.name = name;
        Screen screen = Screen.DESKTOP;
        context =
                chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(screen.width(), screen.height())
                                        .setColorScheme(screen.scheme())
                                        .setReducedMotion(ReducedMotion.NO_PREFERENCE)
                                        .setOffline(!online)
                                        .setLocale("en-GB"));
        context.onRequest(request -> requests.add(request.url()));
        context.onWebError(error -> complaints.add(error.error()));
        page = context.newPage();
        FewFrames.in(page);
        page.setDefaultTimeout(Timeouts.PAGE_MS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    public Page page() {
        return page;
    }

    public void takeScreenshot(String of) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Output.folder("screenshots").resolve(name + "-" + of + ".png"))
                        .setFullPage(true));
    }

    /**
     * The page as it is now, and on a phone in the dark, where nothing hangs over its edge: axe is
     * content with both.
     */
    public void assertAccessible(String of) {
        Accessibility.assertOf(page);
        show(Screen.PHONE);
        assertThat(Overhang.on(page)).as("what hangs over the edge of %s", page.url()).isEmpty();
        takeScreenshot(of);
        Accessibility.assertOf(page);
        show(Screen.DESKTOP);
    }

    private void show(Screen screen) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(screen.scheme()));
        page.setViewportSize(screen.width(), screen.height());
    }

    /** All that was requested lies at these addresses or in the page, and no script failed. */
    public void assertQuiet(String start) {
        assertThat(requests)
                .isNotEmpty()
                .allMatch(url ->
                        url.startsWith(start)
                                || url.startsWith("data:")
                                || url.startsWith("blob:"));
        assertThat(complaints).as("browser console of %s", name).isEmpty();
    }

    @Override
    public void close() {
        context.close();
        chromium.close();
    }
}
