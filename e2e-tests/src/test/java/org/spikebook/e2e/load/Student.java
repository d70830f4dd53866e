package org.spikebook.e2e.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.JoinPage;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.SubmissionPage;
import org.spikebook.e2e.page.TrainingCell;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Visitor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A student of a class, and what the pages have acknowledged to this student. */
final class Student {

    private static final String NOISY = "80 neurons, each with its own noise";
    private static final Pattern RATE = Pattern.compile("\"rateHz\"\\s*:\\s*(\\d+)");
    private static final int FIRST_RATE = 100;
    private static final int SEEDS_EACH = 10_000;

    private final String name;
    private final int number;
    private final Visitor visitor;
    private final String notebook;
    private final List<String> receipts = new ArrayList<>();
    private final Map<TrainedLesson, String> trainings = new EnumMap<>(TrainedLesson.class);
    private TrainedLesson lesson;
    private int edits;
    private int savedRate;
    private int begun;
    private boolean hasBegun;

    Student(String name, int number, Visitor visitor, String joinCode) {
        this.name = name;
        this.number = number;
        this.visitor = visitor;
        lesson = TrainedLesson.values()[2 * number % TrainedLesson.values().length];
        notebook = JoinPage.open(visitor).join(joinCode, name).startTheLongTour().path();
    }

    List<String> receipts() {
        return receipts;
    }

    /** What this student has done so far. */
    String summary() {
        return "%s: %d edits, %d submissions, %d trainings of %d kinds"
                .formatted(name, edits, receipts.size(), begun, trainings.size());
    }

    // --- acts, in halves

    void edit() {
        NetworkCell noisy = open(notebook).network(NOISY);
        noisy.canvas().select("noise");
        edits++;
        noisy.set(Hand.MOUSE, "Mean rate of each line", Integer.toString(FIRST_RATE + edits));
    }

    void noteSaved() {
        shown().awaitSaved();
        savedRate = FIRST_RATE + edits;
    }

    void run() {
        open(notebook).network(NOISY).pressRun();
    }

    void awaitResult() {
        shown().network(NOISY).awaitResult("Population rates");
    }

    void submit() {
        open(notebook).pressSubmit();
    }

    void noteReceipt() {
        receipts.add(shown().newReceipt());
    }

    /** Begins the next lesson's training with a seed of its own, once the last one has ended. */
    void train() {
        if (!trainings.containsKey(lesson) || !training().isUnderWay()) {
            hasBegun = false;
            lesson = TrainedLesson.values()[(lesson.ordinal() + 1) % TrainedLesson.values().length];
            begun++;
            training().begin(1 + number * SEEDS_EACH + begun);
        }
    }

    void noteTraining() {
        shown().training(lesson.cell()).assertHasBegun();
        hasBegun = true;
    }

    /** Presses Cancel where a training is under way or waits. */
    void cancelTrainings() {
        trainings.keySet().forEach(each -> training(each).cancel());
    }

    // --- afterwards

    boolean hasOpenTraining() {
        return trainings.keySet().stream().anyMatch(each -> training(each).isUnderWay());
    }

    /** What was acknowledged as saved, submitted or begun is there. */
    void assertNothingLost() {
        String document = open(notebook).network(NOISY).document();
        Matcher rate = RATE.matcher(document);
        assertThat(rate.find()).as("the rate of %s in %s", name, document).isTrue();
        if (savedRate > 0) {
            assertThat(Integer.parseInt(rate.group(1)))
                    .as("the rate that %s set last", name)
                    .isBetween(savedRate, FIRST_RATE + edits);
        }
        receipts.stream()
                .skip(Math.max(0, receipts.size() - 2))
                .forEach(receipt -> SubmissionPage.open(visitor, receipt));
        if (hasBegun) {
            training().assertHasBegun();
        }
    }

    void assertAllGraded() {
        for (String receipt : receipts) {
            assertThat(SubmissionPage.open(visitor, receipt).grade())
                    .as("the grade of %s of %s", receipt, name)
                    .contains("points");
        }
    }

    void assertNoTrainingFailed() {
        trainings.keySet().forEach(each -> training(each).assertDidNotFail());
    }

    void forgiveRequests() {
        visitor.forgiveRequests();
    }

    /**
     * Takes the page away: at the end, and while no server answers. One that stays comes back by
     * itself then, by loading itself again: at the same moment as a visit, which the browser then
     * forgets.
     */
    void closePage() {
        visitor.openBlank();
    }

    private TrainingCell training() {
        return training(lesson);
    }

    private TrainingCell training(TrainedLesson of) {
        String path = trainings.get(of);
        NotebookPage page =
                path == null ? CatalogPage.open(visitor).startAnother(of.lesson()) : open(path);
        page.predictions().makeAll();
        trainings.put(of, page.path());
        return page.training(of.cell());
    }

    private NotebookPage open(String path) {
        return NotebookPage.open(visitor, path);
    }

    private NotebookPage shown() {
        return NotebookPage.current(visitor);
    }
}
