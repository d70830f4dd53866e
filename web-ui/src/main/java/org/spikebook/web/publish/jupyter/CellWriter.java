package org.spikebook.web.publish.jupyter;

import org.spikebook.lesson.livenumber.LiveNumber;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.prose.LessonPicture;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.runslab.LiveNumberText;

import java.util.Map;
import java.util.Optional;

/** Writes the cells of a notebook, one after the other. */
final class CellWriter {

    private final Words words;
    private final Notebook notebook;
    private final JupyterCells cells;
    private final NetworkCode code;
    private final QuestionText questions;
    private final JupyterText texts;

    /**
     * @param pictures of the lesson, by the path that texts name
     * @param code writes networks to the same cells
     */
    CellWriter(
            Words words,
            Notebook notebook,
            Map<String, LessonPicture> pictures,
            JupyterCells cells,
            NetworkCode code) {
        this.words = words;
        this.notebook = notebook;
        this.cells = cells;
        this.code = code;
        this.questions = new QuestionText(words);
        this.texts = new JupyterText(words, pictures, this::missing);
    }

    void write(Cell cell) {
        switch (cell) {
            case TextCell text -> cells.text(text.id(), texts.of(text.markdown()));
            case QuestionCell question -> titled(question, questions.of(question));
            case TaskCell task -> titled(task, asked(task));
            case NetworkCell network -> code.write(network, heading(network));
            default -> note(cell);
        }
    }

    private void titled(Cell cell, String markdown) {
        JupyterText.Adapted text = texts.of(markdown);
        cells.text(
                cell.id(),
                new JupyterText.Adapted(heading(cell) + "\n\n" + text.markdown(), text.attached()));
    }

    /** Of what only Spikebook runs. */
    private void note(Cell cell) {
        cells.text(cell.id(), heading(cell) + "\n\n" + words.of("jupyter." + cell.type()));
    }

    private String heading(Cell cell) {
        return "### " + JupyterText.plain(title(cell));
    }

    private String title(Cell cell) {
        return cell.title().isBlank() ? words.of("title." + cell.type()) : cell.title();
    }

    private String asked(TaskCell task) {
        return task.markdown().strip()
                + "\n\n"
                + words.of("jupyter.task", Quantity.count(task.points(), words.locale()));
    }

    /** In place of a number of a run, a training or a chip, of which the file has none. */
    private String missing(LiveNumber number) {
        Optional<Cell> cell = notebook.cell(number.cell());
        if (cell.isPresent() && cell.get() instanceof NetworkCell network) {
            return LiveNumberText.waiting(network, title(network), words.locale());
        }
        return cell.filter(each -> number.ofResult(each).isPresent())
                .map(each -> LiveNumberText.onServer(title(each), words.locale()))
                .orElseGet(() -> LiveNumberText.unknown(number, words.locale()));
    }
}
