package org.spikebook.e2e.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One person in a browser profile of their own: fresh cookies, one page.
 *
 * <p>What the page asks for and complains about is kept; {@link #assertQuiet()} says that nothing
 * left this machine and that no script failed. Used by one thread.
 */
public final class Visitor implements AutoCloseable {

    private static final String BLANK = "about:blank";

    /** What browsers and Vaadin's push say of a request that nothing, or an error, answers. */
    private static final Pattern OF_A_REQUEST =
            Pattern.compile(
                    "Failed to load resource|WebSocket connection to|net::ERR_|Failed to fetch"
                            + "|NetworkError|No suspended connection|WebSocket not connected");

    private static final Pattern OF_A_REFUSED_SCRIPT = Pattern.compile("Content Security Policy");

    private final String name;
    private final SpikebookServer server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> nothingAt = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private int screenshots;

    /**
     * @param moves whether networks play by themselves; else the visitor asks for reduced motion,
     *     and the journey has the processor for itself
     */
    public Visitor(
            String name, SpikebookServer server, Browser browser, Screen screen, boolean moves) {
        this.name = name;
        this.server = server;
        context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(screen.width(), screen.height())
                                .setIsMobile(screen.touched())
                                .setHasTouch(screen.touched())
                                .setColorScheme(screen.scheme())
                                .setReducedMotion(
                                        moves ? ReducedMotion.NO_PREFERENCE : ReducedMotion.REDUCE)
                                .setTimezoneId(LateMorning.zone(Instant.now()))
                                .setLocale("en-GB"));
        context.onRequest(this::keep);
        context.onWebError(error -> complaints.add(error.error()));
        page = newPage();
    }

    /** The same person, who opens a second tab in the same browser. */
    private Visitor(Visitor self) {
        name = self.name + "-tab";
        server = self.server;
        context = self.context;
        page = newPage();
    }

    private Page newPage() {
        Page page = context.newPage();
        page.setDefaultTimeout(Timeouts.PAGE_MS);
        page.onWebSocket(socket -> requests.add(socket.url()));
        page.onConsoleMessage(message -> {
            boolean isExpected =
                    OF_A_REQUEST.asPredicate().test(message.text())
                            && nothingAt.stream().anyMatch(message.location()::startsWith);
            if (message.type().equals("error") && !isExpected) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    Visitor secondTab() {
        return new Visitor(this);
    }

    public Page page() {
        return page;
    }

    public void open(String path) {
        page.navigate(server.url(path));
    }

    /** Leaves the application: an empty page, for which no server is asked. */
    public void openBlank() {
        page.navigate(BLANK);
    }

    /** Opens an address where nothing is: the answer is 404, and the browser may complain of it. */
    public void openNothing(String path) {
        nothingAt.add(server.url(path));
        assertThat(page.navigate(server.url(path)).status()).isEqualTo(404);
    }

    /** Lets pages ask this other server on this machine too. */
    public void mayAsk(String address) {
        others.add(address + "/");
    }

    /** Takes the connection away, of which the browser may complain, or gives it back. */
    public void setConnected(boolean connected) {
        if (!connected) {
            nothingAt.add(server.url("/"));
        }
        context.setOffline(!connected);
    }

    /** Keeps a picture under {@code target/screenshots}, numbered in the order of the journey. */
    public void takeScreenshot(String of) {
        screenshots++;
        String file = "%s-%02d-%s.png".formatted(name, screenshots, of);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Output.folder("screenshots").resolve(file))
                        .setFullPage(true));
    }

    /** No violation that axe finds on the page as it is now, however little it may matter. */
    public void assertAccessible() {
        Accessibility.assertOf(page);
    }

    /** Nothing hangs over the edge of the window, once the page has settled in it. */
    public void assertFitsWidth() {
        assertThat(Overhang.on(page)).as("what hangs over the edge of %s", page.url()).isEmpty();
    }

    /**
     * The page as it is now, on a phone in the dark: nothing hangs over its edge, axe is content.
     */
    public void assertFitsPhoneInTheDark(String of) {
        restPointer();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(Screen.PHONE.scheme()));
        page.setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
        assertFitsWidth();
        takeScreenshot(of);
        assertAccessible();
        page.setViewportSize(Screen.DESKTOP.width(), Screen.DESKTOP.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(Screen.DESKTOP.scheme()));
    }

    /** The page as it is now, dark on a desktop and light on a phone: axe is content. */
    public void assertAccessibleInOtherLooks() {
        restPointer();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertAccessible();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
        assertAccessible();
        page.setViewportSize(Screen.DESKTOP.width(), Screen.DESKTOP.height());
    }

    /** A phone has no pointer that rests on a button, whose tooltip axe takes for its child. */
    private void restPointer() {
        page.mouse().move(0, 0);
    }

    /** Waits until the page is there in the pseudo-locale. */
    public void awaitTexts() {
        page.waitForFunction("() => document.querySelector('h1')");
        page.waitForFunction(
                "() => Object.values(window.Vaadin.Flow.clients)"
                        + ".every(client => !client.isActive || !client.isActive())");
    }

    /** Every visible text of this page comes from a bundle, but for data and what is given. */
    public void assertLocalised(String... data) {
        assertThat(UnlocalisedTexts.on(page))
                .as("texts of %s that are in no bundle", page.url())
                .filteredOn(text -> Stream.of(data).noneMatch(text::endsWith))
                .isEmpty();
    }

    /** No visible text of this German page is an English one of the bundles, but for data. */
    public void assertGerman(String... data) {
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
        assertThat(EnglishTexts.on(page))
                .as("English texts of %s", page.url())
                .filteredOn(text -> Stream.of(data).noneMatch(text::equals))
                .isEmpty();
    }

    /** Nothing was asked from another machine, and no script failed or complained. */
    public void assertQuiet() {
        String here = server.url("");
        String hereAsSocket = here.replaceFirst("http", "ws");
        assertThat(requests)
                .as("requests of %s", name)
                .isNotEmpty()
                .allMatch(url ->
                        url.startsWith(here)
                                || url.startsWith(hereAsSocket)
                                || others.stream().anyMatch(url::startsWith)
                                || url.equals(BLANK)
                                || url.startsWith("data:")
                                || url.startsWith("blob:"));
        assertThat(complaints).as("browser console of %s", name).isEmpty();
    }

    /** No address that has this part was requested so far. */
    public void assertNotRequested(String part) {
        assertThat(requests).as("requests of %s", name).noneMatch(url -> url.contains(part));
    }

    /**
     * Forgets complaints so far of requests that failed: for journeys that break the connection, or
     * end a session, on purpose. A script that failed is not forgiven.
     */
    public void forgiveRequests() {
        complaints.removeIf(OF_A_REQUEST.asPredicate());
    }

    /** Forgets complaints so far of scripts that the page's policy refused to run. */
    public void forgiveRefusedScripts() {
        complaints.removeIf(OF_A_REFUSED_SCRIPT.asPredicate());
    }

    @Override
    public void close() {
        context.close();
    }

    private void keep(Request request) {
        requests.add(request.url());
    }
}
