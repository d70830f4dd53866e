package org.spikebook.web.notebook.retention;

import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.Notebook;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Inputs of old results of one kind, but for those to which a notebook was found to refer. */
final class OldInputs {

    private final ReferredResult kind;
    private final Set<String> inputs;

    OldInputs(ReferredResult kind, Collection<String> inputs) {
        this.kind = kind;
        this.inputs = new HashSet<>(inputs);
    }

    ReferredResult kind() {
        return kind;
    }

    Set<String> inputs() {
        return inputs;
    }

    /** Leaves out those to which the notebook refers. */
    void keep(Notebook notebook, CellHashes hashes) {
        kind.inputs(notebook, hashes).forEach(inputs::remove);
    }
}
