package org.spikebook.bench;

import org.spikebook.simulator.live.LiveConditions;
import org.spikebook.simulator.live.PlayedNetwork;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.EditableDocument.Change;
import org.spikebook.simulator.network.document.NetworkReader;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * From a slider to the engine: how long it takes until another value of a number is in force in a
 * run that plays; beside it, what the same document takes if all of it is read and compiled.
 *
 * @param path of the number
 * @param set the value alone
 * @param whole the document from nothing
 */
record ChangeTimes(String network, String path, Times set, Times whole) {

    private static final int CHANGES = 300;
    private static final int WARM_CHANGES = 100;
    private static final int STEPS_BETWEEN = 100;
    private static final int MOST_IN_FRAME = 10_000;
    private static final double NANOS_A_MS = 1e6;

    /**
     * Of 200 neurons, of 4,000 with 320,000 synapses, of 1,000 with a million, each with a weight
     * of its own, and of 200 with 160,000 that learn: rates, currents, parameters and weights.
     */
    private static final List<Case> CASES =
            List.of(
                    new Case("class", "/stimuli/in/rateHz", 500, 600),
                    new Case("class", "/projections/n-n/weightPa", 30, 35),
                    new Case("cuba", "/populations/e/model/biasPa", 0, 1),
                    new Case("cuba", "/projections/e-e/weightPa", 1.62, 1.7),
                    new Case("izhikevich-1000", "/stimuli/ne/sdPa", 5, 5.5),
                    new Case("izhikevich-1000", "/populations/i/model/d", 2, 2.1),
                    new Case("plastic", "/stimuli/in/rateHz", 20, 22),
                    new Case("plastic", "/projections/in-n/plasticity/learningRate", 0.01, 0.011));

    /** A number of a network, and the values that it is given in turn. */
    private record Case(String network, String path, double one, double other) {

        Change change(int k) {
            return new Change(path, k % 2 == 0 ? one : other);
        }
    }

    /** In ms. */
    record Times(double median, double percentile95) {

        static Times of(long[] nanoseconds) {
            long[] sorted = nanoseconds.clone();
            Arrays.sort(sorted);
            return new Times(
                    sorted[sorted.length / 2] / NANOS_A_MS,
                    sorted[sorted.length * 95 / 100] / NANOS_A_MS);
        }
    }

    static List<ChangeTimes> measure() {
        Map<String, String> networks = BenchNetworks.all();
        return CASES.stream().map(each -> measure(each, networks.get(each.network()))).toList();
    }

    private static ChangeTimes measure(Case wanted, String document) {
        PlayedNetwork played = opened(document);
        long[] set = new long[CHANGES];
        long[] whole = new long[CHANGES];
        for (int k = -WARM_CHANGES; k < CHANGES; k++) {
            played.run().advance(STEPS_BETWEEN);
            played.run().frame(MOST_IN_FRAME, MOST_IN_FRAME);
            long setting = timeToSet(played, wanted.change(k));
            long opening = timeToOpen(played.document());
            if (k >= 0) {
                set[k] = setting;
                whole[k] = opening;
            }
        }
        return new ChangeTimes(wanted.network(), wanted.path(), Times.of(set), Times.of(whole));
    }

    private static long timeToSet(PlayedNetwork played, Change change) {
        long start = System.nanoTime();
        PlayedNetwork.Outcome outcome = played.set(List.of(change));
        long spent = System.nanoTime() - start;
        if (!(outcome instanceof PlayedNetwork.Outcome.Steered)) {
            throw new IllegalStateException(change + ": " + outcome);
        }
        return spent;
    }

    private static long timeToOpen(String document) {
        long start = System.nanoTime();
        opened(document);
        return System.nanoTime() - start;
    }

    private static PlayedNetwork opened(String document) {
        PlayedNetwork played =
                new PlayedNetwork(new NetworkReader(ModelRegistry.standard()), LiveConditions.NONE);
        PlayedNetwork.Outcome outcome = played.open(document);
        if (!(outcome instanceof PlayedNetwork.Outcome.Restarted)) {
            throw new IllegalStateException(outcome.toString());
        }
        return played;
    }
}
