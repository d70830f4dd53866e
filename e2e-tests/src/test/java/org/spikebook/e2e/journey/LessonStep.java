package org.spikebook.e2e.journey;

import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.TrainingCell;
import org.spikebook.e2e.support.Hand;

import java.util.Map;

/** One thing that a student does in a lesson, and what the page has to say then. */
@FunctionalInterface
interface LessonStep {

    void take(NotebookPage notebook);

    /** Runs a network until it says so. */
    static LessonStep run(String network, String summary) {
        return notebook -> notebook.network(network).run(Hand.MOUSE, summary);
    }

    /** Begins a run whose end is not waited for. */
    static LessonStep beginRun(String network) {
        return notebook -> notebook.network(network).pressRun();
    }

    /** Gives parameters of the network's only population other values. */
    static LessonStep change(String network, Map<String, String> values) {
        return notebook -> {
            NetworkCell cell = notebook.network(network);
            String document = cell.document();
            for (Map.Entry<String, String> value : values.entrySet()) {
                String old = "(\"" + value.getKey() + "\"\\s*:\\s*)-?[0-9.]+";
                document = document.replaceFirst(old, "$1" + value.getValue());
            }
            cell.paste(document);
            notebook.awaitSaved();
        };
    }

    /** Replaces a piece of the network's document wherever it stands. */
    static LessonStep replace(String network, String piece, String other) {
        return notebook -> {
            NetworkCell cell = notebook.network(network);
            cell.paste(cell.document().replace(piece, other));
            notebook.awaitSaved();
        };
    }

    /** Trains with another value of a setting. */
    static LessonStep train(String training, String setting, String value) {
        return notebook -> {
            TrainingCell cell = notebook.training(training);
            cell.set(Hand.MOUSE, setting, value);
            cell.train(Hand.MOUSE);
        };
    }

    /** Trains with another slope of the surrogate gradient. */
    static LessonStep trainWithSlope(String training, String slope) {
        return notebook -> {
            TrainingCell cell = notebook.training(training);
            cell.setSlope(Hand.MOUSE, slope);
            cell.train(Hand.MOUSE);
        };
    }

    /** Maps a network to its chip. */
    static LessonStep map(String chip) {
        return notebook -> notebook.chip(chip).map(Hand.MOUSE);
    }

    /** Answers a question by choosing options. */
    static LessonStep answer(String question, String... options) {
        return notebook -> notebook.question(question).answerOptions(options);
    }

    /** A check of a task gives so many points. */
    static LessonStep check(String task, String verdict) {
        return notebook -> notebook.check(task, Hand.MOUSE, verdict);
    }
}
