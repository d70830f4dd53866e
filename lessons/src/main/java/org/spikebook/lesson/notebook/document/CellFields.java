package org.spikebook.lesson.notebook.document;

import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.problem.Problem;

import java.util.List;

/**
 * The fields of one cell.
 *
 * @param problems to which what is wrong is added
 */
record CellFields(JsonFields json, List<Problem> problems) {

    static final int MAX_ID = 64;
    private static final int MAX_MARKDOWN = 200_000;

    String markdown() {
        return json.text("markdown", MAX_MARKDOWN);
    }

    String input() {
        return json.text("input", MAX_ID);
    }
}
