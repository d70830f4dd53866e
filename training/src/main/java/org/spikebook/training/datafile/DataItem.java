package org.spikebook.training.datafile;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.dataset.DatasetInfo;

import java.nio.file.Path;

/** A file or folder among a person's data. */
public sealed interface DataItem {

    /** The name under which plans and documents know it. */
    String name();

    /** Where it lies. */
    Path path();

    /**
     * It is a data set.
     *
     * @param hash {@code sha256:…} of all that training sees of it
     */
    record Readable(Path path, DatasetInfo info, String hash) implements DataItem {
        @Override
        public String name() {
            return info.name();
        }
    }

    /** It cannot be read. */
    record Unreadable(Path path, String name, Problem problem) implements DataItem {}
}
