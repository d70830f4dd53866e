package org.spikebook.web.traininglab.history;

import java.util.Optional;

/** Where the parts of recordings are kept while their trainings run, each under a name. */
interface HistoryParts {

    /** Keeps a part; what has the name already stays. */
    void put(String name, long seed, String json);

    Optional<String> find(String name, long seed);

    void forget(String name, long seed);
}
