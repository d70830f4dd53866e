package org.spikebook.e2e.bench;

import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A document of 3 MB, as trained networks are written: each synapse with its weight. */
final class LargeDocument {

    private static final int NEURONS = 1000;
    private static final int SYNAPSES = 190_000;

    private LargeDocument() {}

    /**
     * @param seed of the run, in which documents differ
     */
    static String of(int seed) {
        Random random = new Random(1);
        return """
        { "format": "spikebook/network/1", "name": "large",
          "populations": [ { "id": "exc", "size": %d, "model": { "type": "lif" } } ],
          "stimuli": [ { "id": "noise", "type": "poisson", "size": %d, "rateHz": 10 } ],
          "projections": [ { "id": "noise-exc", "from": "noise", "to": "exc", "delayMs": 1,
            "connector": { "type": "explicit", "sources": [%s], "targets": [%s] },
            "weightPa": [%s] } ],
          "run": { "dtMs": 0.1, "durationMs": 20, "seed": %d } }
        """
                .formatted(
                        NEURONS,
                        NEURONS,
                        numbers(_ -> Integer.toString(random.nextInt(NEURONS))),
                        numbers(_ -> Integer.toString(random.nextInt(NEURONS))),
                        numbers(_ -> String.format(Locale.ROOT, "%.3f", random.nextDouble())),
                        seed);
    }

    private static String numbers(IntFunction<String> number) {
        return IntStream.range(0, SYNAPSES).mapToObj(number).collect(Collectors.joining(", "));
    }
}
