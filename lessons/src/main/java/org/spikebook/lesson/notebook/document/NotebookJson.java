package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.problem.Reading;

/**
 * Notebooks as JSON, format {@code spikebook/notebook/1}. Writing is canonical: equal notebooks
 * give equal texts, and what was written reads back equal, down to the last character of a network
 * document that is broken.
 */
public final class NotebookJson {

    /** The value of {@code "format"}. */
    public static final String FORMAT = "spikebook/notebook/1";

    /** Longest notebook, in characters of its JSON. */
    public static final int MAX_LENGTH = 16 << 20;

    private NotebookJson() {}

    /** The notebook in a JSON text, or all that is wrong with it. */
    public static Reading<Notebook> read(String json) {
        return NotebookReader.read(json);
    }

    /** The canonical JSON text of a notebook. */
    public static String write(Notebook notebook) {
        return NotebookWriter.write(notebook);
    }
}
