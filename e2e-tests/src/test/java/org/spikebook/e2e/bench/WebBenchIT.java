package org.spikebook.e2e.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Measures the live lab in a real browser: the first frame after opening, from a slider to its
 * frame, frames a second, and what a viewer costs the server. Run by {@code ./spikebook bench
 * web-ui}, in a short form with {@code --short}.
 */
@Tag("load")
class WebBenchIT {

    private static final String LESSON = "From spike to silicon";
    private static final String NOISY = "80 neurons, each with its own noise";
    private static final String RATE = "/stimuli/0/rateHz";

    /** A look at whether it still runs: fewer sizes, viewers and changes. */
    private static final boolean SHORT = Boolean.getBoolean("spikebook.bench.short");

    private static final int[] SIZES =
            SHORT ? new int[] {80, 1_000} : new int[] {80, 200, 1_000, 5_000};
    private static final int[] VIEWERS = SHORT ? new int[] {1, 5} : new int[] {1, 30, 100};
    private static final int CHANGES = SHORT ? 20 : 60;
    private static final double PLAYED_S = SHORT ? 3 : 10;

    private static final String FIRST_FRAME =
            "() => performance.getEntriesByName('live-lab: first frame')[0]?.startTime ?? 0";
    private static final String CHANGES_TO_FRAMES =
            "() => performance.getEntriesByName('live-lab: change to frame').map(e => e.duration)";

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
     * First frame of the home page, in a fresh profile and again in the same one; and its bytes.
     */
    private void opening() {
        print("opening the home page             first frame (ms)   bytes on the wire");
        try (BrowserContext context = browser.newContext()) {
            for (String visit : List.of("cold", "warm")) {
                try (Page page = context.newPage()) {
                    Wire wire = new Wire(page);
                    page.navigate(server.url("/"));
                    page.waitForCondition(() -> number(page.evaluate(FIRST_FRAME)) > 0);
                    print(
                            "%-33s %16.0f %19d",
                            visit, number(page.evaluate(FIRST_FRAME)), wire.bytes());
                }
            }
        }
    }

    /** From a slider to its frame, and frames a second, by the size of the network. */
    private void playing() {
        print("");
        print("neurons      change to frame (ms)           frames/s   bytes in %.0f s", PLAYED_S);
        print("               median    95 %%");
        for (int size : SIZES) {
            try (Visitor visitor = visitor("bench-" + size)) {
                NotebookPage notebook = CatalogPage.open(visitor).start(LESSON);
                NetworkCell network = notebook.network(NOISY);
                network.paste(NoisyPopulation.of(size));
                network.live().assertPlays();
                playing(size, network.live(), visitor.page());
            }
        }
    }

    private void playing(int size, LiveLab lab, Page page) {
        page.evaluate("() => performance.clearMeasures()");
        for (int k = 0; k < CHANGES; k++) {
            lab.slide(RATE, k % 2 == 0 ? "ArrowRight" : "ArrowLeft", 1);
            int wanted = k + 1;
            page.waitForCondition(() -> durations(page).length >= wanted);
        }
        double[] sorted = durations(page);
        Arrays.sort(sorted);
        Wire wire = new Wire(page);
        double frames = number(page.evaluate(COUNT_FRAMES, PLAYED_S));
        print(
                "%7d %13.1f %7.1f %18.1f %16d",
                size,
                sorted[sorted.length / 2],
                sorted[(int) (0.95 * (sorted.length - 1))],
                frames,
                wire.bytes());
    }

    private static double[] durations(Page page) {
        return ((List<?>) page.evaluate(CHANGES_TO_FRAMES))
                .stream().mapToDouble(WebBenchIT::number).toArray();
    }

    /** The server's processor time while so many pages play, beside that while none does. */
    private void viewers() {
        print("");
        print("viewers      server: processor ms a second");
        print("%7d %22.1f", 0, processorMsASecond());
        List<Visitor> here = new ArrayList<>();
        for (int viewers : VIEWERS) {
            IntStream.range(here.size(), viewers).forEach(k -> here.add(watching(k)));
            print("%7d %22.1f", viewers, processorMsASecond());
        }
        here.forEach(Visitor::close);
    }

    /** Plays in slow motion, so that a hundred browsers fit onto this machine beside the server. */
    private Visitor watching(int k) {
        Visitor visitor = visitor("viewer-" + k);
        LiveLab lab = CatalogPage.open(visitor).start(LESSON).network(NOISY).live();
        lab.assertPlays();
        lab.speed("1 ms/s");
        return visitor;
    }

    private double processorMsASecond() {
        long before = server.processorTime().toMillis();
        try (Page clock = browser.newPage()) {
            clock.waitForTimeout(1000 * PLAYED_S);
        }
        return (server.processorTime().toMillis() - before) / PLAYED_S;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** Counts what arrives at a page. */
    private static final class Wire {
        private long bytes;

        Wire(Page page) {
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
