package org.spikebook.web.networklab;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.training.datafile.DataFolder;
import org.spikebook.training.dataset.SampleForm;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.live.PlayedData;
import org.spikebook.training.live.PlayedDataWriter;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The data that networks show. A document holds their names only, so its hash does not tell what a
 * run has seen: others may have come under the same name since. Safe for use by several threads.
 */
@Component
public class ShownData {

    /** In the place of the hash of a data set that is not there. */
    private static final String GONE = "gone";

    private static final String BETWEEN = " ";

    private final Laboratory laboratory;

    ShownData(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    /**
     * The data of a network as they were at one moment.
     *
     * @param laboratory in which they stay what they are, whatever comes in their place
     * @param hash of these data, as {@link ShownData#hash} gives it
     */
    public record Held(Laboratory laboratory, String hash) {}

    /** The names of the data sets that a network shows. */
    public static List<String> names(NetworkModel network) {
        return network.stimuli().stream()
                .filter(stimulus -> stimulus.model().type().equals(DatasetStimulus.TYPE))
                .map(stimulus -> stimulus.model().values().word(DatasetStimulus.DATA))
                .toList();
    }

    /** Whether a network shows any. */
    public static boolean isShownBy(NetworkModel network) {
        return !names(network).isEmpty();
    }

    /** Whether two networks show data of the same names. */
    public static boolean areAlike(NetworkModel one, NetworkModel other) {
        return names(one).equals(names(other));
    }

    /** The data sets of a network that are no longer there, as people are shown their names. */
    public List<String> gone(NetworkModel network) {
        DatasetCatalog catalog = laboratory.datasets();
        return names(network).stream()
                .filter(name -> catalog.info(name).isEmpty() && catalog.problem(name).isEmpty())
                .map(DataFolder::shown)
                .distinct()
                .toList();
    }

    /**
     * Whether the data of a network are there immediately: no file has to be read for them first.
     */
    public boolean areAtHand(NetworkModel network) {
        return names(network).stream().allMatch(laboratory.datasets()::isAtHand);
    }

    /**
     * Loads the data of a network for a run: they are read once, so that the run sees what the hash
     * is of.
     */
    public Held hold(NetworkModel network) {
        Laboratory held = laboratory.holding(names(network));
        return new Held(held, hash(network, held.datasets()));
    }

    /** The data sets of a network, each once; those that are not there are left out. */
    public PlayedData played(NetworkModel network) {
        return PlayedData.of(
                names(network).stream()
                        .distinct()
                        .flatMap(name -> laboratory.datasets().dataset(name).stream())
                        .toList());
    }

    /**
     * Whether the data of a network may be small enough to be sent to a page: of still samples that
     * is known by their number, of others only once they are loaded.
     */
    public boolean maySend(NetworkModel network) {
        return names(network).stream()
                        .distinct()
                        .flatMap(name -> laboratory.datasets().info(name).stream())
                        .filter(info -> info.form() == SampleForm.STILL)
                        .mapToLong(info -> (long) info.sizes().total() * info.features())
                        .sum()
                <= PlayedDataWriter.MOST_BYTES;
    }

    /** What the data of a network are now: a hash for each set. */
    public String hash(NetworkModel network) {
        return hash(network, laboratory.datasets());
    }

    private static String hash(NetworkModel network, DatasetCatalog catalog) {
        return names(network).stream()
                .map(name -> catalog.hash(name).orElse(GONE))
                .collect(Collectors.joining(BETWEEN));
    }

    /**
     * Whether what a network gave is not older for its data: each set is the same, or gone.
     *
     * @param hash {@link #hash} when it was made; none in what earlier versions kept
     */
    public boolean isStill(NetworkModel network, @Nullable String hash) {
        if (hash == null || !isShownBy(network)) {
            return true;
        }
        String[] then = hash.split(BETWEEN);
        String[] now = hash(network).split(BETWEEN);
        boolean same = then.length == now.length;
        for (int set = 0; same && set < now.length; set++) {
            same = now[set].equals(GONE) || now[set].equals(then[set]);
        }
        return same;
    }
}
