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
 */
public record TaskCell(
        String id, String title, List<String> inputs, CheckSpec check, int points, String markdown)
        implements Cell {

    public TaskCell {
        inputs = List.copyOf(inputs);
    }
}
