package org.spikebook.lesson.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The predictions in a notebook that its networks answer. */
public record Predictions(Notebook notebook) {

    /**
     * Those that were made between the cell, if it is a network, and the network before it, in
     * order.
     */
    public List<QuestionCell> madeFor(String cellId) {
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
    public List<QuestionCell> ofRatesIn(String cellId) {
        return askedOf(cellId).stream().filter(question -> question.answer().isPresent()).toList();
    }

    /** The same with those that are not answered yet. */
    public List<QuestionCell> askedOf(String cellId) {
        return notebook.cells(QuestionCell.class).stream()
                .filter(QuestionCell::predict)
                .filter(question -> !question.question().rateOf().isEmpty())
                .filter(question ->
                        measuredIn(question.id())
                                .filter(network -> network.id().equals(cellId))
                                .isPresent())
                .toList();
    }

    /**
     * The network that measures what a question asks for: the next one or, without it, the last.
     */
    public Optional<NetworkCell> measuredIn(String questionId) {
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
}
