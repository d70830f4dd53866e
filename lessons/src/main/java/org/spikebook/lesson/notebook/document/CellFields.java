package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.problem.Problem;

import java.util.List;

/**
 * The fields of one cell of a notebook, or of the block by which a lesson describes it: there
 * documents are files of the lesson, and what a learner makes does not stand.
 */
public class CellFields {

    static final int MAX_ID = 64;
    private static final int MAX_MARKDOWN = 200_000;

    private final JsonFields json;
    private final List<Problem> problems;
    private final int longestName;

    /**
     * Those of a cell of a notebook.
     *
     * @param problems to which what is wrong is added
     */
    CellFields(JsonFields json, List<Problem> problems) {
        this(json, problems, MAX_ID);
    }

    /**
     * Those of a block.
     *
     * @param problems to which what is wrong is added
     * @param longestName most characters of what names something
     */
    protected CellFields(JsonFields json, List<Problem> problems, int longestName) {
        this.json = json;
        this.problems = problems;
        this.longestName = longestName;
    }

    /** What stands there, as it is. */
    final JsonFields json() {
        return json;
    }

    /** Where to add what is wrong. */
    final List<Problem> problems() {
        return problems;
    }

    final String markdown() {
        return json.text("markdown", MAX_MARKDOWN);
    }

    /** What names something. */
    final String name(String key) {
        return json.text(key, longestName);
    }

    final String input() {
        return name("input");
    }

    /** What a learner made; empty where nothing is kept, and nothing may stand there then. */
    final String kept(String key, int longest) {
        return keepsWork() ? json.optionalText(key, longest) : "";
    }

    /** Whether what a learner makes is kept here. */
    protected boolean keepsWork() {
        return true;
    }

    /** A document of the cell, as text. */
    protected String document(String key, int longest) {
        return json.text(key, longest);
    }

    /** What is locked in the cell. */
    protected NetworkLocks locks() {
        return LockFields.read(json, problems);
    }
}
