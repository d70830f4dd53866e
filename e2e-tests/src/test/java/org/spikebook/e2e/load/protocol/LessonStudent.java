package org.spikebook.e2e.load.protocol;

import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A student who joins a class and works through the lesson "Membrane and threshold": opens it,
 * predicts, edits the network, runs it, answers a question, checks the task and submits.
 */
final class LessonStudent implements AutoCloseable {

    private static final String BUTTON = "vaadin-button";
    private static final String NUMBER = "vaadin-number-field";
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final long GLANCE_MS = 20;

    private final String name;
    private final Latencies latencies;
    private final double thinkingS;
    private final Random random;
    private final FlowPage page;

    /**
     * @param thinkingS mean time in s between two interactions; each lasts 0.5 to 1.5 times as long
     */
    LessonStudent(
            int number,
            URI server,
            ExecutorService threads,
            Latencies latencies,
            double thinkingS) {
        name = "Student " + number;
        this.latencies = latencies;
        this.thinkingS = thinkingS;
        random = new Random(number);
        page = new FlowPage(server, threads);
    }

    void join(String code) {
        latencies.time("open the page", () -> page.open("/join"));
        latencies.time("fill in", () -> page.enter("vaadin-text-field", "Class code", code));
        latencies.time("fill in", () -> page.enter("vaadin-text-field", "Your name", name));
        click("join", "Join");
    }

    void work() {
        think();
        click("start the lesson", "Start lesson");
        predictByChoice();
        think();
        number("fill in", "Your answer in mV", -65);
        think();
        click("predict", "Predict");
        think();
        number("edit the network", "Random seed", 1 + random.nextInt(1_000_000));
        think();
        latencies.time(
                "run",
                () -> {
                    page.click(BUTTON, "Run");
                    await("the result", () -> page.has("a", "Download recording"));
                });
        think();
        number("fill in", "Your answer in ms", 8);
        think();
        click("answer", "Answer");
        predictTheRest();
        think();
        latencies.time(
                "check",
                () -> {
                    page.click(BUTTON, "Check now");
                    await("the verdict", () -> page.shows("Criterion 1 of "));
                });
        think();
        latencies.time(
                "submit",
                () -> {
                    page.click(BUTTON, "Submit");
                    await("the receipt", () -> page.shows("Receipt "));
                });
    }

    private void predictTheRest() {
        predictByChoice();
        think();
        number("fill in", "Your answer in nA", 2);
        think();
        click("predict", "Predict");
        predictByChoice();
        predictByChoice();
    }

    /** Takes the first option of the first choice that is open. */
    private void predictByChoice() {
        think();
        latencies.time("choose", () -> page.enter("vaadin-radio-group", "Choose one", "1"));
        think();
        click("predict", "Predict");
    }

    private void number(String kind, String field, int value) {
        latencies.time(kind, () -> page.enter(NUMBER, field, Integer.toString(value)));
    }

    private void click(String kind, String button) {
        latencies.time(kind, () -> page.click(BUTTON, button));
    }

    private void await(String what, BooleanSupplier isThere) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!isThere.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " waits for " + what + " in vain");
            }
            pause(GLANCE_MS);
        }
    }

    /** Reads and thinks before the next interaction. */
    private void think() {
        pause(Math.round(thinkingS * 1000 * (0.5 + random.nextDouble())));
    }

    private static void pause(long ms) {
        try {
            TimeUnit.MILLISECONDS.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        page.close();
    }
}
