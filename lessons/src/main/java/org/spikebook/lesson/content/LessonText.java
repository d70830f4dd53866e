package org.spikebook.lesson.content;

import org.spikebook.lesson.notebook.Cell;

import java.util.List;

/**
 * A lesson in one language.
 *
 * @param summary one line for the catalog
 * @param goals what a student can do afterwards
 * @param cells the notebook that a student starts with
 */
record LessonText(String title, String summary, List<String> goals, List<Cell> cells) {

    LessonText {
        goals = List.copyOf(goals);
        cells = List.copyOf(cells);
    }
}
