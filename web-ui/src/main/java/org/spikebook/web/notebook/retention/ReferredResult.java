package org.spikebook.web.notebook.retention;

import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.Notebook;

import java.util.List;
import java.util.stream.Stream;

/** Results of cells that stay as long as a notebook refers to them. */
public interface ReferredResult {

    /**
     * Their types, as in {@link org.spikebook.db.notebook.CellResultKey}. Those of one input belong
     * together, and are forgotten together.
     */
    List<String> types();

    /**
     * The inputs of results, as in that key, to which the cells of a notebook refer.
     *
     * @param hashes of its cells
     */
    Stream<String> inputs(Notebook notebook, CellHashes hashes);
}
