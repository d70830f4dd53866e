package org.spikebook.lesson.notebook;

import java.util.List;

/**
 * A task with a check. In a student's notebook it is only shown: the check that counts is the
 * lesson's own.
 *
 * @param inputs ids of the cells that are judged
 * @param check what is measured, and what is wanted
 * @param points most points to be had
 * @param markdown what is asked of the student
 * @param help that the student took
 */
public record TaskCell(
        String id,
        String title,
        List<String> inputs,
        CheckSpec check,
        int points,
        String markdown,
        HelpTaken help)
        implements Cell {

    public TaskCell {
        inputs = List.copyOf(inputs);
    }

    /** A task for which no help was taken. */
    public TaskCell(
            String id,
            String title,
            List<String> inputs,
            CheckSpec check,
            int points,
            String markdown) {
        this(id, title, inputs, check, points, markdown, HelpTaken.NONE);
    }

    @Override
    public String type() {
        return "task";
    }

    @Override
    public boolean mayWorkOn(Cell other) {
        return other instanceof NetworkCell
                || other instanceof SingleInputCell
                || other instanceof QuestionCell;
    }

    @Override
    public String content() {
        return check.content() + "\n" + points;
    }

    /** Most points once its model solution was shown: half of all. Hints cost nothing. */
    public double mostWithSolution() {
        return points / 2.0;
    }

    @Override
    public TaskCell withTitle(String changed) {
        return new TaskCell(id, changed, inputs, check, points, markdown, help);
    }

    public TaskCell withMarkdown(String changed) {
        return new TaskCell(id, title, inputs, check, points, changed, help);
    }

    /** With the words of its check in another language. */
    public TaskCell withCheck(CheckSpec changed) {
        return new TaskCell(id, title, inputs, changed, points, markdown, help);
    }

    public TaskCell withHelp(HelpTaken changed) {
        return new TaskCell(id, title, inputs, check, points, markdown, changed);
    }
}
