package org.spikebook.lesson.notebook;

import java.util.ArrayList;
import java.util.List;

/** Predictions that a network answers. */
public final class Predictions {

    private Predictions() {}

    /**
     * Those that were made between the cell, if it is a network, and the network before it, in
     * order.
     */
    public static List<QuestionCell> madeFor(String cellId, Notebook notebook) {
        List<QuestionCell> made = new ArrayList<>();
        for (Cell cell : notebook.cells()) {
            if (cell.id().equals(cellId)) {
                return cell instanceof NetworkCell ? made : List.of();
            } else if (cell instanceof NetworkCell) {
                made.clear();
            } else if (cell instanceof QuestionCell question
                    && question.predict()
                    && question.answer().isPresent()) {
                made.add(question);
            }
        }
        return List.of();
    }

    /**
     * Predictions of a rate that a run of the network is compared with: those for the next network
     * behind them or, where none follows, for the last one before them.
     */
    public static List<QuestionCell> ofRatesIn(String cellId, Notebook notebook) {
        List<QuestionCell> waiting = new ArrayList<>();
        List<QuestionCell> found = new ArrayList<>();
        String last = "";
        for (Cell cell : notebook.cells()) {
            if (cell instanceof NetworkCell) {
                last = cell.id();
                found.addAll(last.equals(cellId) ? waiting : List.of());
                waiting.clear();
            } else if (cell instanceof QuestionCell question && isOfARate(question)) {
                waiting.add(question);
            }
        }
        found.addAll(last.equals(cellId) ? waiting : List.of());
        return found;
    }

    private static boolean isOfARate(QuestionCell question) {
        return question.predict()
                && question.answer().isPresent()
                && !rateOf(question.question()).isEmpty();
    }

    /** Id of the population whose rate an answer is; empty if nothing is measured. */
    public static String rateOf(Question question) {
        return switch (question) {
            case Question.Number number -> number.rateOf();
            case Question.Draw draw -> draw.rateOf();
            case Question.Choice _, Question.Choices _, Question.Order _, Question.Text _ -> "";
        };
    }
}
