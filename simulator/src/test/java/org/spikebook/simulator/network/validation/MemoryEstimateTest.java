package org.spikebook.simulator.network.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.testkit.Runs;

import java.lang.management.ManagementFactory;

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
                                ", {\"id\": \"q\", \"to\": \"m\", \"connector\": {\"type\":"
                                        + " \"explicit\"}"
                                        + other
                                        + more
                                        + "}");

        assertThat((grown - plain) / NEURONS).isGreaterThanOrEqualTo(product(bytes) * 0.9);
    }

    /**
     * A neuron cannot fire more often than its refractory period allows, nor in a list not yet
     * begun.
     */
    @Test
    void estimate_ofLongDelaysAndFewSpikes_isSmall() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "n", "size": 1000, "model": {"type": "lif", "tRefMs": 5}}],
                 "projections": [{"id": "p", "to": "n", "from": "n", "delayMs": 10000,
                   "connector": {"type": "oneToOne"}}],
                 "run": {"durationMs": %d}}\
                """;

        assertThat(mebibytes(document.formatted(1_000))).isLessThan(10);
        assertThat(mebibytes(document.formatted(20_000))).isBetween(30.0, 60.0);
        assertThat(mebibytes(document.formatted(20_000).replace("5}", "0}"))).isGreaterThan(1_000);
    }

    /** Each line tells how many mebibytes there are at least, and at most. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "type": "poisson", "rateHz": 1000000                                    | 10    | 1_000 | 100_000
                    "type": "poisson", "rateHz": 10                                         | 10    | 0     | 15
                    "type": "sinePoisson", "meanHz": 500000, "amplitudeHz": 500000          | 10    | 1_000 | 100_000
                    "type": "sampledPoisson", "timesMs": [0, 1], "ratesHz": [0, 1000000]    | 10    | 1_000 | 100_000
                    "type": "regularSpikes", "intervalMs": 100                              | 1000  | 0     | 20
                    "type": "regularSpikes", "intervalMs": 0.001                            | 1000  | 6_000 | 200_000
                    "type": "spikeTimes", "timesMs": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]        | 900000| 200   | 500
                    """)
    void estimate_countsTheSpikesOfStimuli(String stimulus, int lines, String least, String most) {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "n", "model": {"type": "lif"}}],
                 "stimuli": [{"id": "s", "size": %d, %s}],
                 "projections": [{"id": "p", "to": "n", "from": "s", "delayMs": 10000,
                   "connector": {"type": "explicit"}}],
                 "run": {"durationMs": 20000}}\
                """
                        .formatted(lines, stimulus);

        assertThat(mebibytes(document)).isBetween(number(least), number(most));
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace("_", ""));
    }

    private static double mebibytes(String document) {
        return MemoryEstimate.of(Runs.network(document, Limits.ofMemory(Long.MAX_VALUE))).bytes()
                / (1 << 20);
    }

    /** What is allocated, before and while it runs, is not more than was estimated. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\": \"poisson\", \"rateHz\": 200000",
                "\"type\": \"regularSpikes\", \"intervalMs\": 0.02",
                "\"type\": \"spikeTimes\", \"timesMs\": [1, 2, 3, 4, 5, 6, 7, 8]"
            })
    void run_keepsWithinTheEstimate(String stimulus) {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "n", "size": 2000, "model": {"type": "lif", "tRefMs": 1, "biasPa": 10000}}],
                 "stimuli": [{"id": "s", "size": 2000, %s}],
                 "projections": [{"id": "p", "to": "n", "from": "n", "delayMs": 10, "connector": {"type": "oneToOne"}},
                   {"id": "q", "to": "n", "from": "s", "delayMs": 10, "connector": {"type": "oneToOne"}, "plasticity": {"type": "pairStdp"}}],
                 "run": {"durationMs": 20}}\
                """
                        .formatted(stimulus);
        double estimate = MemoryEstimate.of(Runs.network(document)).bytes();
        CompiledNetwork network = Runs.compiled(document);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();

        Simulation simulation = new Simulation(network);
        while (!simulation.isOver()) {
            simulation.step();
        }

        // rooms of lists that were outgrown are counted here, and are as large again at most
        assertThat((thread.getCurrentThreadAllocatedBytes() - before) / 2.0).isLessThan(estimate);
    }

    /** Of two variables: two propagators of 2 by 4 numbers, beside the parameter itself. */
    @Test
    void estimate_ofExactSteps_countsThePropagatorsOfNeuronsThatDiffer() {
        double shared = exact("exact", "5");

        assertThat(exact("exact", "{\"uniform\": [5, 6]}") - shared).isEqualTo(8 + 2 * (16 + 64));
        assertThat(exact("rk4", "{\"uniform\": [5, 6]}") - shared).isEqualTo(8);
    }

    private static double exact(String integrator, String tau) {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "n", "size": %d, "model": {"type": "equations",
                   "integrator": "%s", "tau": %s,
                   "equations": "tau = 5 : ms\\ndv/dt = (u - v)/tau : 1\\ndu/dt = -u/tau : 1"}}]}\
                """
                        .formatted(NEURONS, integrator, tau);
        return MemoryEstimate.of(Runs.network(document)).bytes() / NEURONS;
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
