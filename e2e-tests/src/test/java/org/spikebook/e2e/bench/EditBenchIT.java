package org.spikebook.e2e.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.TrainingCell;
import org.spikebook.e2e.support.Chromium;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.SpikebookServer;
import org.spikebook.e2e.support.Timeouts;
import org.spikebook.e2e.support.Visitor;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Measures how long a page waits for what it edits: a number, alone and beside two trainings, in
 * one run; a number in a notebook with 200 cells; and a document of 3 MB. Run by {@code ./spikebook
 * bench web-ui}, in a short form with {@code --short}. Nothing moves on the pages, so that the
 * browser leaves the processors to the server.
 */
@Tag("load")
class EditBenchIT {

    private static final String LESSON = "From spike to silicon";
    private static final String NOISY = "80 neurons, each with its own noise";
    private static final String RATE = "Mean rate of each line";
    private static final int FIRST_RATE_HZ = 100;

    /** Trainings that take longer than all edits. */
    private static final List<String> TRAINED =
            List.of("Shapes before an event camera", "Spoken digits");

    private static final String TRAINING = "Train it";

    private static final boolean SHORT = Boolean.getBoolean("spikebook.bench.short");
    private static final int WARM_UP = SHORT ? 5 : 20;
    private static final int EDITS = SHORT ? 20 : 100;
    private static final int DOCUMENTS = SHORT ? 3 : 10;

    private final PrintStream out = System.out;
    private SpikebookServer server;
    private Browser browser;

    @Test
    void edits_inABrowser_areMeasured(@TempDir Path home) throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(Timeouts.WORK_MS);
        try (SpikebookServer started =
                        SpikebookServer.start(home, "edit-bench", SpikebookServer.AS_LAUNCHED);
                Chromium chromium = new Chromium();
                Visitor editor = visitor(started, chromium, "editor")) {
            server = started;
            browser = chromium.browser();
            documents(editor);
            largeNotebook(editor);
            numbers(editor);
        }
    }

    private static Visitor visitor(SpikebookServer server, Chromium chromium, String name) {
        return new Visitor(name, server, chromium.browser(), Screen.DESKTOP, false);
    }

    private void documents(Visitor editor) {
        NetworkCell network = CatalogPage.open(editor).startTheLongTour().network(NOISY);
        network.view(Hand.MOUSE, "Text");
        List<String> documents = IntStream.range(0, DOCUMENTS).mapToObj(LargeDocument::of).toList();
        print("a document of %.1f MB                  cold", documents.getFirst().length() / 1e6);
        double[] ms = network.text().timeApplying(documents);
        print("from Apply to the answer (ms)  %10.0f", ms[0]);
        print("                                     median    95 %%");
        print("once it is warm (ms)           %s", line(DoubleStream.of(ms).skip(1).toArray()));
    }

    /** With all that follows on the page: what depends on the cell, the contents, what is saved. */
    private void largeNotebook(Visitor editor) throws IOException {
        NotebookPage notebook = CatalogPage.open(editor).startFrom(LargeNotebook.file());
        NetworkCell network = notebook.network(LargeNotebook.edited());
        network.canvas().select("noise");
        // as it is read: the browser skips cells far outside the viewport
        PlaywrightAssertions.assertThat(network.locator().page().locator(".sb-offscreen"))
                .not()
                .hasCount(0);
        NumberEdits edits = new NumberEdits(network, RATE, FIRST_RATE_HZ);
        edits.time(WARM_UP);
        print("");
        print("an edit of a number in a notebook with 200 cells, saved and drawn (ms)");
        print("                                     median    95 %%");
        printTimes("alone", edits.time(EDITS));
        notebook.awaitSaved();
    }

    /** Both in one run, so that their ratio says little of the machine. */
    private void numbers(Visitor editor) {
        NotebookPage notebook = CatalogPage.open(editor).startAnother(LESSON);
        notebook.predictions().makeAll();
        NetworkCell network = notebook.network(NOISY);
        network.canvas().select("noise");
        NumberEdits edits = new NumberEdits(network, RATE, FIRST_RATE_HZ);
        edits.time(WARM_UP);
        List<EditTime> alone = edits.time(EDITS);
        List<Visitor> learners = TRAINED.stream().map(this::train).toList();
        List<EditTime> beside = edits.time(EDITS);
        learners.forEach(this::assertStillTrains);
        print("");
        print("an edit of a number, saved and drawn (ms)");
        print("                                     median    95 %%");
        printTimes("alone", alone);
        printTimes("beside two trainings", beside);
        double[] aloneMs = ms(alone, EditTime::drawn);
        double[] besideMs = ms(beside, EditTime::drawn);
        print(
                "ratio                          %10.2f %7.2f",
                share(besideMs, 0.5) / share(aloneMs, 0.5),
                share(besideMs, 0.95) / share(aloneMs, 0.95));
    }

    /** Of which the server's work and the way to it, the end of the answer, and the page's work. */
    private void printTimes(String title, List<EditTime> times) {
        print("%-30s %s", title, line(ms(times, EditTime::drawn)));
        print("  the answer begins            %s", line(ms(times, EditTime::begun)));
        print("  the answer is whole          %s", line(ms(times, EditTime::answered)));
        print("  the page has taken it        %s", line(ms(times, EditTime::taken)));
    }

    private static double[] ms(List<EditTime> times, ToDoubleFunction<EditTime> part) {
        return times.stream().mapToDouble(part).toArray();
    }

    private Visitor train(String lesson) {
        Visitor learner = new Visitor(lesson, server, browser, Screen.DESKTOP, false);
        NotebookPage notebook = CatalogPage.open(learner).startAnother(lesson);
        TrainingCell training = notebook.training(TRAINING);
        training.begin(1);
        training.assertHasBegun();
        return learner;
    }

    private void assertStillTrains(Visitor learner) {
        assertThat(NotebookPage.current(learner).training(TRAINING).isUnderWay()).isTrue();
        learner.close();
    }

    private static String line(double[] ms) {
        return String.format(Locale.ROOT, "%10.0f %7.0f", share(ms, 0.5), share(ms, 0.95));
    }

    /** What this share of the values does not exceed. */
    private static double share(double[] values, double share) {
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }
}
