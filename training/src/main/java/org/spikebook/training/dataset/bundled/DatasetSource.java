package org.spikebook.training.dataset.bundled;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;

import java.util.List;
import java.util.Optional;

/** Data sets whose number may change while Spikebook runs. Safe for use by several threads. */
public interface DatasetSource {

    /** Descriptions of all sets that can be read now. */
    List<DatasetInfo> infos();

    Optional<DatasetInfo> info(String name);

    /** Why there is data of that name that cannot be read; empty if there is none. */
    default Optional<Problem> problem(String name) {
        return Optional.empty();
    }

    /** The set of that name, loaded; empty if there is none, or it can no longer be read. */
    Optional<Dataset> dataset(String name);

    /** Whether {@link #dataset} answers without reading or generating samples first. */
    boolean isAtHand(String name);

    /** Whether {@link #infos} answers without reading files first. */
    boolean isListed();

    /** The hash of the set of that name, as {@link Dataset#hash} gives it; empty where it is. */
    default Optional<String> hash(String name) {
        return dataset(name).map(Dataset::hash);
    }
}
