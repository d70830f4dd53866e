package org.spikebook.web.networklab;

import org.jspecify.annotations.Nullable;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.stimulus.DatasetStimulus;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetCatalog;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The data that networks show. A document holds their names only, so its hash does not tell what a
 * run has seen: others may have come under the same name since. Safe for use by several threads.
 */
@Component
public class ShownData {

    private final DatasetCatalog catalog;

    ShownData(DatasetCatalog catalog) {
        this.catalog = catalog;
    }

    /** The names of the data sets that a network shows. */
    static List<String> names(NetworkModel network) {
        return network.stimuli().stream()
                .filter(stimulus -> stimulus.model().type().equals(DatasetStimulus.TYPE))
                .map(stimulus -> stimulus.model().values().word("data"))
                .toList();
    }

    /** Whether a network shows any. */
    public static boolean isShownBy(NetworkModel network) {
        return !names(network).isEmpty();
    }

    /**
     * What the data of a network are now, loaded where they were not yet.
     *
     * @return their hashes; empty where it shows none, or some of them are gone
     */
    public String hash(NetworkModel network) {
        List<String> hashes = new ArrayList<>();
        for (String name : names(network)) {
            Optional<Dataset> data = catalog.dataset(name);
            if (data.isEmpty()) {
                return "";
            }
            hashes.add(data.get().hash());
        }
        return String.join(" ", hashes);
    }

    /**
     * Whether what a network gave is no older for its data: they are the same, or gone.
     *
     * @param hash {@link #hash} when it was made; none in what earlier versions kept
     */
    public boolean isStill(NetworkModel network, @Nullable String hash) {
        if (hash == null || !isShownBy(network)) {
            return true;
        }
        String now = hash(network);
        return now.isEmpty() || now.equals(hash);
    }
}
