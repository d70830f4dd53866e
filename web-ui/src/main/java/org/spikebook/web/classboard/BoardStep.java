package org.spikebook.web.classboard;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A part of a lesson that students work on: one of its cells, or at last its submission.
 *
 * @param cellId empty for the submission
 * @param title of the cell, or its place among the steps if it has none; empty for the submission
 * @param isOpenEnded whether the step has no end of its own, so that it is done when the next one
 *     has begun
 */
public record BoardStep(String cellId, String title, boolean isOpenEnded) {

    private static final BoardStep SUBMISSION = new BoardStep("", "", false);

    /** The steps of a lesson in order: all cells but texts, and the submission. */
    static List<BoardStep> of(Lesson lesson, Locale locale) {
        return of(lesson.newNotebook(locale).cells(), locale);
    }

    static List<BoardStep> of(List<Cell> cells, Locale locale) {
        List<BoardStep> steps = new ArrayList<>();
        for (Cell cell : cells) {
            if (!(cell instanceof TextCell)) {
                String title =
                        cell.title().isBlank()
                                ? Text.of(BoardStep.class, "step.untitled", steps.size() + 1)
                                        .in(locale)
                                : cell.title();
                steps.add(new BoardStep(cell.id(), title, cell instanceof NetworkCell));
            }
        }
        steps.add(SUBMISSION);
        return List.copyOf(steps);
    }

    public boolean isSubmission() {
        return cellId.isEmpty();
    }
}
