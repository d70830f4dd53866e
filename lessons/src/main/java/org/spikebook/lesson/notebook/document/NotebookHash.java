package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.document.Sha256;

/** The hash of a notebook as a whole, layout and texts included: what a receipt names. */
public final class NotebookHash {

    private NotebookHash() {}

    /** {@code sha256:…} of the canonical JSON. */
    public static String of(Notebook notebook) {
        return Sha256.of(NotebookJson.write(notebook));
    }
}
