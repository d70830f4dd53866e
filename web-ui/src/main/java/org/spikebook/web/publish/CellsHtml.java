package org.spikebook.web.publish;

import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Predictions;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.prose.PictureSource;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cells of a notebook as HTML. */
final class CellsHtml {

    private final Words words;
    private final NetworkHtml networks;
    private final FinishedRuns runs;
    private final SweepHtml sweeps;
    private final TrainingHtml trainings;
    private final ChipHtml chips;
    private final WrittenNumbers numbers;
    private final LessonKnowledge knowledge;
    private final PictureSource pictures;

    /**
     * @param pictures of texts
     */
    CellsHtml(
            Words words,
            NetworkHtml networks,
            FinishedRuns runs,
            LessonKnowledge knowledge,
            PictureSource pictures) {
        this.words = words;
        this.networks = networks;
        this.runs = runs;
        this.sweeps = new SweepHtml(words);
        this.trainings = new TrainingHtml(words);
        this.chips = new ChipHtml(words);
        this.numbers = new WrittenNumbers(runs, words.locale(), this::title);
        this.knowledge = knowledge;
        this.pictures = pictures;
    }

    String of(Notebook notebook) {
        Predictions predictions = new Predictions(notebook);
        return notebook.cells().stream()
                .map(cell -> {
                    CellHtml shown = of(cell, notebook);
                    List<QuestionCell> predicted = predictions.above(cell.id());
                    return predicted.isEmpty()
                            ? shown.html()
                            : predicted(predicted, shown.hasResult()) + shown.html();
                })
                .collect(Collectors.joining("\n"));
    }

    /**
     * Where the page's script tells what was predicted of the result of the cell below, and, where
     * the result is there, whether it is right.
     */
    private static String predicted(List<QuestionCell> questions, boolean isResultThere) {
        return Html.filled(
                """
                <div class="sb-predicted" data-questions="%s" data-result="%s" hidden></div>
                """,
                questions.stream().map(QuestionCell::id).collect(Collectors.joining(" ")),
                isResultThere);
    }

    private CellHtml of(Cell cell, Notebook notebook) {
        return switch (cell) {
            case TextCell text -> CellHtml.withoutResult(text(text, notebook));
            case QuestionCell question ->
                    CellHtml.withoutResult(
                            QuestionHtml.of(question, title(cell), knowledge.key(question)));
            case NetworkCell network -> networks.of(network, title(cell));
            case TaskCell task -> CellHtml.withoutResult(task(task));
            default ->
                    result(cell, notebook)
                            .map(CellHtml::withResult)
                            .orElseGet(() -> CellHtml.withoutResult(onServer(cell)));
        };
    }

    /** What came of a cell that only a server runs, if it was run before. */
    private Optional<String> result(Cell cell, Notebook notebook) {
        return switch (cell) {
            case SweepCell sweep ->
                    runs.of(sweep, notebook)
                            .map(result -> sweeps.of(sweep, notebook, title(cell), result));
            case RunsCell table ->
                    Optional.of(table)
                            .filter(kept -> !kept.rows().isEmpty())
                            .map(kept -> runsTable(kept, notebook));
            case TrainingCell training ->
                    runs.of(training).map(trained -> trainings.of(training, title(cell), trained));
            case ChipCell chip -> runs.of(chip).map(report -> chips.of(chip, title(cell), report));
            default -> Optional.empty();
        };
    }

    private String runsTable(RunsCell cell, Notebook notebook) {
        return new RunsHtml(words).of(cell, cell.locksIn(notebook), title(cell));
    }

    private String text(TextCell cell, Notebook notebook) {
        return Html.filled(
                        "<section class=\"sb-text-cell\" data-cell=\"%s\"><rich-text>", cell.id())
                + Markdown.toHtml(
                        cell.markdown(), number -> numbers.shown(number, notebook), pictures)
                + "</rich-text></section>\n";
    }

    private String title(Cell cell) {
        return cell.title().isBlank() ? words.of("title." + cell.type()) : cell.title();
    }

    private String task(TaskCell task) {
        String hints =
                knowledge.hints(task).stream()
                        .map(hint ->
                                "<li tabindex=\"-1\"><rich-text>"
                                        + Markdown.toHtml(hint)
                                        + "</rich-text></li>\n")
                        .collect(Collectors.joining());
        return Html.filled(
                        "<section class=\"page-task\" data-cell=\"%s\" data-read=\"%s\">\n"
                                + "<h3>%s</h3>\n",
                        task.id(), task.help().hints(), title(task))
                + "<rich-text>"
                + Markdown.toHtml(task.markdown())
                + "</rich-text>\n"
                + (hints.isEmpty() ? "" : "<ol class=\"page-hints\">" + hints + "</ol>\n")
                + Html.filled(
                        "<p class=\"page-note\">%s</p>\n</section>\n",
                        words.of("task.server", Quantity.count(task.points(), words.locale())));
    }

    private String onServer(Cell cell) {
        return Html.filled(
                "<section class=\"sb-cell\" data-cell=\"%s\">\n<h3>%s</h3>\n"
                        + "<p class=\"page-note\">%s</p>\n</section>\n",
                cell.id(), title(cell), words.of(cell.type() + ".server"));
    }

    /** A list, or nothing where it is empty. */
    static String list(List<String> texts) {
        return texts.stream()
                .map(text -> Html.filled("<li>%s</li>", text))
                .collect(Collectors.joining("\n", "<ul>", "</ul>"));
    }
}
