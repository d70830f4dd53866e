package org.spikebook.e2e.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.e2e.load.protocol.LessonViewers;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.LiveLab;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.support.Chromium;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.SpikebookServer;
import org.spikebook.e2e.support.Timeouts;
import org.spikebook.e2e.support.Visitor;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the live lab in a real browser: the first spike after opening the home page and a
 * lesson, from a slider to its frame, frames a second, a canvas of 500 nodes and 2,000 lines, and
 * what a viewer costs the server in bytes and processor time. Run by {@code ./spikebook bench
 * web-ui}, in a short form with {@code --short}.
 */
@Tag("load")
class WebBenchIT {

    private static final String NOISY = "80 neurons, each with its own noise";
    private static final String RATE = "/stimuli/0/rateHz";

    /** A look at whether it still runs: fewer sizes, viewers and changes. */
    private static final boolean SHORT = Boolean.getBoolean("spikebook.bench.short");

    private static final int[] SIZES =
            SHORT ? new int[] {80, 1_000} : new int[] {80, 200, 1_000, 4_000, 5_000};
    private static final int[] VIEWERS = SHORT ? new int[] {0, 1, 5} : new int[] {0, 1, 30, 100};

    /** As many as can play beside the server; further viewers are clients of its protocol. */
    private static final int MOST_BROWSERS = SHORT ? 2 : 5;

    private static final int CHANGES = SHORT ? 20 : 60;
    private static final double PLAYED_S = SHORT ? 3 : 10;

    private static final String FIRST_FRAME =
            "() => performance.getEntriesByName('live-lab: first frame')[0]?.startTime ?? 0";
    private static final String FIRST_SPIKE =
            "() => performance.getEntriesByName('live-lab: first spike')[0]?.startTime ?? 0";

    /** A network runs where it is seen: what a reader scrolls to, as soon as it is there. */
    private static final String SCROLL_TO_THE_LAB =
            """
            const scrolling = setInterval(() => {
              document.querySelector('live-lab')?.scrollIntoView({ block: 'center' });
              if (performance.getEntriesByName('live-lab: first frame').length > 0) {
                clearInterval(scrolling);
              }
            }, 20);
            """;

    private static final String DRAW_SELDOM =
            "() => { window.requestAnimationFrame ="
                    + " draw => setTimeout(() => draw(performance.now()), 500); }";

    private static final String COUNT_FRAMES =
            """
            seconds => new Promise(done => {
              const lab = document.querySelector('live-lab');
              let frames = 0;
              const watch = new MutationObserver(() => frames++);
              watch.observe(lab, { attributeFilter: ['data-ms'] });
              setTimeout(() => { watch.disconnect(); done(frames / seconds); }, 1000 * seconds);
            })
            """;

    private final PrintStream out = System.out;
    private SpikebookServer server;
    private Browser browser;
    private List<Cookie> cookies = List.of();

    @Test
    void liveLab_inABrowser_isMeasured(@TempDir Path home) {
        PlaywrightAssertions.setDefaultAssertionTimeout(Timeouts.WORK_MS);
        try (SpikebookServer started =
                        SpikebookServer.start(home, "web-bench", SpikebookServer.AS_LAUNCHED);
                Chromium chromium = new Chromium()) {
            server = started;
            browser = chromium.browser();
            opening();
            playing();
            largeCanvas();
            viewers();
        }
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }

    private Visitor visitor(String name) {
        return new Visitor(name, server, browser, Screen.DESKTOP, true);
    }

    /**
     * First frame and first spike of the home page and of a notebook made from a lesson, which is
     * scrolled to its first network, in a fresh profile and again in the same one, since the
     * navigation began; and its bytes.
     */
    private void opening() {
        print("opening                 first frame (ms)   first spike (ms)   bytes on the wire");
        String notebook = notebook();
        for (String path : List.of("/", notebook)) {
            try (BrowserContext context = browser.newContext()) {
                context.addCookies(path.equals(notebook) ? cookies : List.of());
                for (String visit : List.of("cold", "warm")) {
                    opening(context, path, (path.equals("/") ? "home, " : "lesson, ") + visit);
                }
            }
        }
    }

    private void opening(BrowserContext context, String path, String what) {
        try (Page page = context.newPage()) {
            ReceivedBytes wire = new ReceivedBytes(page);
            page.addInitScript(SCROLL_TO_THE_LAB);
            page.navigate(server.url(path));
            page.waitForCondition(() -> number(page.evaluate(FIRST_SPIKE)) > 0);
            print(
                    "%-23s %16.0f %18.0f %19d",
                    what,
                    number(page.evaluate(FIRST_FRAME)),
                    number(page.evaluate(FIRST_SPIKE)),
                    wire.bytes());
        }
    }

    /** The path of a notebook made from a lesson; its owner's cookies are kept. */
    private String notebook() {
        try (Visitor owner = visitor("bench-lesson")) {
            CatalogPage.open(owner).startTheLongTour().network(NOISY).live().assertPlays();
            cookies = owner.page().context().cookies();
            return URI.create(owner.page().url()).getPath();
        }
    }

    /** From a slider to its frame, and frames a second, by the size of the network. */
    private void playing() {
        print("");
        print("           change to frame (ms), by");
        print(
                "           the hand          a key             frames/s   bytes in %.0f s",
                PLAYED_S);
        print("neurons    median    95 %%    median    95 %%");
        for (int size : SIZES) {
            try (Visitor visitor = visitor("bench-" + size)) {
                NotebookPage notebook = CatalogPage.open(visitor).startTheLongTour();
                NetworkCell network = notebook.network(NOISY);
                network.paste(NoisyPopulation.of(size));
                network.live().assertPlays();
                playing(size, network.live(), visitor.page());
            }
        }
    }

    private void playing(int size, LiveLab lab, Page page) {
        SliderChanges changes = new SliderChanges(lab.slider(RATE));
        double[] byHand = changes.byHand(CHANGES);
        double[] byKey = changes.byKey(CHANGES);
        ReceivedBytes wire = new ReceivedBytes(page);
        double frames = number(page.evaluate(COUNT_FRAMES, PLAYED_S));
        print(
                "%7d %9.1f %7.1f %9.1f %7.1f %12.1f %16d",
                size,
                share(byHand, 0.5),
                share(byHand, 0.95),
                share(byKey, 0.5),
                share(byKey, 0.95),
                frames,
                wire.bytes());
    }

    private static double share(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    /** Drawn and panned as it stands still, and panned while it plays. */
    private void largeCanvas() {
        print("");
        print("%,d nodes, %,d lines", ManyParts.NODES, ManyParts.LINES);
        try (Visitor visitor =
                new Visitor("bench-canvas", server, browser, Screen.DESKTOP, false)) {
            NetworkCell network = CatalogPage.open(visitor).startTheLongTour().network(NOISY);
            LargeCanvas canvas = new LargeCanvas(network);
            print("from Apply to the answer (ms)     %8.0f", canvas.apply());
            print("from Canvas to all parts (ms)     %8.0f", canvas.draw());
            print("panned, paused (frames/s)         %8.1f", canvas.pan());
            LiveLab lab = network.live();
            lab.press("Play");
            lab.assertPlays();
            double before = lab.timeMs();
            double framesASecond = canvas.pan();
            print("panned, playing (frames/s)        %8.1f", framesASecond);
            print("played meanwhile (ms of biology)  %8.0f", lab.timeMs() - before);
        }
    }

    /**
     * What a viewer costs while so many pages play, beside what the server does while none does. A
     * few play in browsers. The others are clients of the protocol, to which the server sends the
     * same: a hundred browsers would take the processors from it.
     */
    private void viewers() {
        print("");
        print("           of these            server: processor   bytes a second to each");
        print("viewers    browsers   clients        ms a second       browser     client");
        List<Visitor> here = new ArrayList<>();
        List<ReceivedBytes> wires = new ArrayList<>();
        try (LessonViewers clients = new LessonViewers(URI.create(server.url("")), NOISY)) {
            for (int viewers : VIEWERS) {
                for (int k = here.size(); k < Math.min(viewers, MOST_BROWSERS); k++) {
                    here.add(watching(k));
                    wires.add(new ReceivedBytes(here.getLast().page()));
                }
                clients.comeUpTo(viewers - here.size());
                watched(wires, clients);
            }
        }
        here.forEach(Visitor::close);
    }

    private void watched(List<ReceivedBytes> browsers, LessonViewers clients) {
        pass(PLAYED_S); // what opening left to do: compiling, collecting garbage
        long toBrowsers = bytes(browsers);
        long toClients = clients.receivedBytes();
        double processorMs = processorMsASecond();
        clients.assertConnected();
        print(
                "%7d %11d %9d %18.1f %13.1f %10.1f",
                browsers.size() + clients.number(),
                browsers.size(),
                clients.number(),
                processorMs,
                aSecondEach(bytes(browsers) - toBrowsers, browsers.size()),
                aSecondEach(clients.receivedBytes() - toClients, clients.number()));
    }

    private static long bytes(List<ReceivedBytes> wires) {
        return wires.stream().mapToLong(ReceivedBytes::bytes).sum();
    }

    private static double aSecondEach(long bytes, int viewers) {
        return bytes / PLAYED_S / Math.max(1, viewers);
    }

    /**
     * Plays in slow motion and draws twice a second, so that the browsers leave processors to the
     * server, whose work is measured.
     */
    private Visitor watching(int k) {
        Visitor visitor = visitor("viewer-" + k);
        LiveLab lab = CatalogPage.open(visitor).startTheLongTour().network(NOISY).live();
        lab.assertPlays();
        lab.speed("1 ms/s");
        visitor.page().evaluate(DRAW_SELDOM);
        return visitor;
    }

    private double processorMsASecond() {
        long before = server.processorTime().toMillis();
        pass(PLAYED_S);
        return (server.processorTime().toMillis() - before) / PLAYED_S;
    }

    /** Lets time pass while events of the browser are taken in. */
    private void pass(double seconds) {
        try (Page clock = browser.newPage()) {
            clock.waitForTimeout(1000 * seconds);
        }
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** Counts what arrives at a page. */
    private static final class ReceivedBytes {
        private long bytes;

        ReceivedBytes(Page page) {
            CDPSession session = page.context().newCDPSession(page);
            session.send("Network.enable");
            session.on(
                    "Network.dataReceived",
                    event -> bytes += event.get("encodedDataLength").getAsLong());
            session.on(
                    "Network.webSocketFrameReceived",
                    event ->
                            bytes +=
                                    event.getAsJsonObject("response")
                                            .get("payloadData")
                                            .getAsString()
                                            .length());
        }

        long bytes() {
            return bytes;
        }
    }
}
