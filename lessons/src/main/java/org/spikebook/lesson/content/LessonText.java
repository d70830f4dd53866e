package org.spikebook.lesson.content;

import org.spikebook.lesson.notebook.Cell;

import java.util.List;

/**
 * A lesson in one language.
 *
 * @param summary one line for the catalog
 * @param goals what a student can do afterwards
 * @param cells the notebook that a student starts with
 * @param help what it tells on request
 */
record LessonText(
        String title, String summary, List<String> goals, List<Cell> cells, LessonHelp help) {

    LessonText {
        goals = List.copyOf(goals);
        cells = List.copyOf(cells);
    }
}
