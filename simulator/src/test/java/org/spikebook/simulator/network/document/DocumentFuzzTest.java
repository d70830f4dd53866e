package org.spikebook.simulator.network.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.engine.Simulator;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.testkit.RandomDocuments;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Documents of every model, with absurd values too, end in a result or in problems. */
@Isolated("what other tests allocate would count too")
class DocumentFuzzTest {

    private static final long MEBIBYTE = 1 << 20;

    /** What building and beginning may allocate: the limit and what is dropped on the way. */
    private static final long MOST_BYTES = 200 * MEBIBYTE;

    private static final int BRIEFLY = 60;

    private final ModelRegistry registry = ModelRegistry.standard();
    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Map<Recording.End, Integer> ends = new EnumMap<>(Recording.End.class);
    private int invalid;

    @Test
    void anyDocument_endsInAResultOrProblems() {
        NetworkReader reader = new NetworkReader(registry, Limits.ofMemory(48 * MEBIBYTE));

        LongStream.range(0, 4_000).forEach(seed -> check(reader, seed));

        assertVaried();
    }

    @Test
    @Tag("slow")
    void anyOfManyDocuments_endsInAResultOrProblems() {
        NetworkReader reader = new NetworkReader(registry, Limits.ofMemory(96 * MEBIBYTE));

        LongStream.range(10_000, 50_000).forEach(seed -> check(reader, seed));

        assertVaried();
    }

    /** As many elements as there may be: what each does must not grow with all the others. */
    @Test
    void thousandOfEach_isReadWithoutHanging() {
        String document =
                """
                {"format": "spikebook/network/1", "populations": [%s], "projections": [%s], "recorders": [%s]}\
                """
                        .formatted(
                                thousand("{'id': 'p%1$d', 'model': {'type': 'lif'}}"),
                                thousand("{'id': 'q%1$d', 'from': 'p%2$d', 'to': 'p%1$d'}"),
                                thousand("{'id': 'r%1$d', 'of': 'p%2$d'}"));
        NetworkReader reader = new NetworkReader(registry, Limits.ofMemory(256 * MEBIBYTE));

        Validation validation =
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(60), () -> reader.read(document));

        assertThat(validation).isInstanceOf(Validation.Valid.class);
    }

    private static String thousand(String element) {
        return IntStream.range(0, 1_000)
                .mapToObj(k -> element.formatted(k, 999 - k).replace('\'', '"'))
                .collect(Collectors.joining(","));
    }

    private void assertVaried() {
        int runs = ends.values().stream().mapToInt(k -> k).sum();
        assertThat(runs).isBetween(invalid / 20, 20 * invalid);
        assertThat(ends).containsKeys(Recording.End.COMPLETED, Recording.End.DIVERGED);
    }

    private void check(NetworkReader reader, long seed) {
        String document = RandomDocuments.of(registry, seed);
        try {
            check(reader, seed, document);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("seed " + seed + ": " + document, e);
        }
    }

    private void check(NetworkReader reader, long seed, String document) {
        switch (reader.read(document)) {
            case Validation.Valid(NetworkModel network) -> {
                Recording recording = run(brief(network));
                ends.merge(recording.end(), 1, Integer::sum);
                assertWorded(seed, recording.problems());
            }
            case Validation.Invalid(List<Problem> problems) -> {
                invalid++;
                assertWorded(seed, problems);
            }
        }
    }

    private static NetworkModel brief(NetworkModel network) {
        RunSettings run = network.run();
        int steps = Math.min(run.steps(), BRIEFLY);
        return network.withRun(run.withSteps(steps));
    }

    /** Building a network and beginning a run take what the estimate allows. */
    private Recording run(NetworkModel network) {
        long before = thread.getTotalThreadAllocatedBytes();
        Compilation compilation =
                NetworkCompiler.compile(network, WeightSet.EMPTY, SpikeSources.NONE);
        if (compilation instanceof Compilation.Compiled(CompiledNetwork compiled)) {
            new Simulation(compiled);
        }
        assertThat(thread.getTotalThreadAllocatedBytes() - before)
                .as("bytes allocated")
                .isLessThan(MOST_BYTES);
        return Simulator.run(network, WeightSet.EMPTY, SpikeSources.NONE, RunControl.NONE);
    }

    private static void assertWorded(long seed, List<Problem> problems) {
        for (Problem problem : problems) {
            assertThat(problem.message()).as("seed %d", seed).isNotBlank().hasSizeLessThan(500);
            assertThat(problem.hint()).as("seed %d", seed).isNotBlank();
        }
    }
}
