package org.spikebook.lesson.notebook;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The predictions in a notebook, and the cells whose results answer them. */
public record Predictions(Notebook notebook) {

    private static final Pattern HEADING = Pattern.compile("^(#{1,6}) ", Pattern.MULTILINE);

    /** Code in a text, whose comments look like headings. */
    private static final Pattern CODE =
            Pattern.compile("^(```+|~~~+).*?^\\1", Pattern.MULTILINE | Pattern.DOTALL);

    /**
     * Those that stand above the result of a cell, in order, answered or not. A figure of a sweep
     * draws those of rates itself.
     */
    public List<QuestionCell> above(String cellId) {
        if (notebook.cell(cellId).filter(Predictions::hasResult).isEmpty()) {
            return List.of();
        }
        return notebook.cells(QuestionCell.class).stream()
                .filter(QuestionCell::predict)
                .filter(question ->
                        resultFor(question.id())
                                .filter(result -> result.id().equals(cellId))
                                .filter(result -> !isDrawnBy(result, question))
                                .isPresent())
                .toList();
    }

    /**
     * The cell whose result answers a prediction: the next one of its section. What stands above
     * the prediction was seen before it, so it answers nothing. Of cells that work on each other,
     * such as a network, its training and its chip, it is the one at the end.
     */
    private Optional<Cell> resultFor(String questionId) {
        List<Cell> cells = notebook.cells();
        int at = cells.stream().map(Cell::id).toList().indexOf(questionId);
        int section = sectionLevel();
        return nextResult(
                cells.subList(at, cells.size()).stream()
                        .takeWhile(cell -> !endsSection(cell, section))
                        .toList());
    }

    private static Optional<Cell> nextResult(List<Cell> cells) {
        List<Cell> results =
                cells.stream()
                        .dropWhile(cell -> !hasResult(cell))
                        .takeWhile(cell -> !(cell instanceof QuestionCell))
                        .filter(Predictions::hasResult)
                        .toList();
        return results.stream().filter(cell -> !isWorkedOn(cell, results)).findFirst();
    }

    private static boolean endsSection(Cell cell, int section) {
        return cell instanceof TaskCell || headingLevels(cell).anyMatch(level -> level <= section);
    }

    /** The level of the largest headings; smaller ones are steps within a section. */
    private int sectionLevel() {
        return notebook.cells().stream().flatMapToInt(Predictions::headingLevels).min().orElse(0);
    }

    private static IntStream headingLevels(Cell cell) {
        if (!(cell instanceof TextCell text)) {
            return IntStream.empty();
        }
        return HEADING.matcher(CODE.matcher(text.markdown()).replaceAll(""))
                .results()
                .mapToInt(heading -> heading.group(1).length());
    }

    private static boolean hasResult(Cell cell) {
        return cell instanceof NetworkCell
                || cell instanceof TrainingCell
                || cell instanceof ChipCell
                || cell instanceof SweepCell;
    }

    /** A network that is swept has results of its own. */
    private static boolean isWorkedOn(Cell cell, List<Cell> others) {
        return others.stream()
                .filter(other -> other instanceof TrainingCell || other instanceof ChipCell)
                .anyMatch(other -> other.inputs().contains(cell.id()));
    }

    private static boolean isDrawnBy(Cell result, QuestionCell question) {
        return result instanceof SweepCell && !question.question().rateOf().isEmpty();
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
