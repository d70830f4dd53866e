package org.spikebook.lesson.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        return askedOf(cellId, notebook).stream()
                .filter(question -> question.answer().isPresent())
                .toList();
    }

    /** The same with those that are not answered yet. */
    public static List<QuestionCell> askedOf(String cellId, Notebook notebook) {
        return notebook.cells(QuestionCell.class).stream()
                .filter(QuestionCell::predict)
                .filter(question -> !rateOf(question.question()).isEmpty())
                .filter(question ->
                        measuredIn(question.id(), notebook)
                                .filter(network -> network.id().equals(cellId))
                                .isPresent())
                .toList();
    }

    /**
     * The network that measures what a question asks for: the next one or, without it, the last.
     */
    public static Optional<NetworkCell> measuredIn(String questionId, Notebook notebook) {
        Optional<NetworkCell> last = Optional.empty();
        boolean isBehind = false;
        for (Cell cell : notebook.cells()) {
            isBehind |= cell.id().equals(questionId);
            if (cell instanceof NetworkCell network) {
                last = Optional.of(network);
                if (isBehind) {
                    return last;
                }
            }
        }
        return last;
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
