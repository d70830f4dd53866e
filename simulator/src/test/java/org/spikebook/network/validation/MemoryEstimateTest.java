package org.spikebook.network.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.testkit.Runs;

/** What takes memory must be in the estimate, since more than was estimated ends a run. */
class MemoryEstimateTest {

    private static final int NEURONS = 1_000;

    private static final String DOCUMENT =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": %d, "model": {"type": "relu"}},
               {"id": "m", "size": %d, "receptors": {"type": "input"}, "model": {"type": "izhikevich"}}],
             "projections": [{"id": "p", "from": "m", "to": "m", "connector": {"type": "explicit"}%s}%s]}\
            """;

    /** Bytes for each neuron: lists of spikes are as many as a power of two above the delay. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    , "delayMs": 100                                               |               | 2 * 4 * 1024
                    , "delayMs": 100, "plasticity": {"type": "pairStdp"}           |               | 2 * 4 * 2048
                    , "delayMs": 100                                               | , "from": "n" | 2 * 12 * 1024
                    , "plasticity": {"type": "tsodyksMarkram"}                     |               | 52
                    , "plasticity": {"type": "pairStdp"}                           |               | 32
                    """)
    void estimate_growsByAtLeastWhatIsAllocated(String more, String other, String bytes) {
        double plain = estimate("", "");

        double grown =
                other == null
                        ? estimate(more, "")
                        : estimate(
                                "",
                                ", {\"id\": \"q\", \"to\": \"m\", \"connector\": {\"type\": \"explicit\"}"
                                        + other
                                        + more
                                        + "}");

        assertThat((grown - plain) / NEURONS).isGreaterThanOrEqualTo(product(bytes) * 0.9);
    }

    private static double product(String factors) {
        double product = 1;
        for (String factor : factors.split(" \\* ", -1)) {
            product *= Double.parseDouble(factor);
        }
        return product;
    }

    private static double estimate(String more, String projection) {
        return MemoryEstimate.of(
                        Runs.network(DOCUMENT.formatted(NEURONS, NEURONS, more, projection)))
                .bytes();
    }
}
