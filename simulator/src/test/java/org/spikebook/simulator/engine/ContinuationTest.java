package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.simulator.engine.EndlessRuns.ALL;
import static org.spikebook.simulator.engine.EndlessRuns.BUSY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Probe;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.testkit.ChangedNumbers;
import org.spikebook.simulator.testkit.RandomDocuments;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run that continues with other values takes over all that does not depend on them. */
class ContinuationTest {

    private static final List<String> POPULATIONS = List.of("n", "x");
    private static final List<String> PROJECTIONS = List.of("in-n", "swing-n", "n-n", "n-x");

    /** What a slider sets, and which runs of populations, states and deliveries stay. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "rateHz": 300      | "rateHz": 500                | n x | n x | in-n swing-n n-n n-x
                    "meanHz": 100      | "meanHz": 90                 | n x | n x | in-n swing-n n-n n-x
                    "sdPa": 100        | "sdPa": 50                   | x   | n x | in-n swing-n n-n n-x
                    "type": "lif"      | "type": "lif", "tauMemMs": 9 | x   | x   | in-n swing-n n-n n-x
                    "weightPa": 40     | "weightPa": 90               | x   | n x | in-n swing-n n-x
                    "weightMax": 600   | "weightMax": 400             | x   | n x | swing-n n-n n-x
                    "weightNs": 4      | "weightNs": 9                | n   | n x | in-n swing-n n-n
                    "probability": 0.1 | "probability": 0.3           | x   | n x | in-n swing-n n-x
                    "uniform": [1, 5]  | "uniform": [1, 9]            | ``  | n x | swing-n
                    """)
    void continuedBy_takesOverWhatIsTheSame(
            String before, String after, String runs, String states, String deliveries) {
        CompiledNetwork first = EndlessRuns.endless(BUSY);
        Simulation simulation = Simulation.observed(first, () -> false);
        for (int step = 0; step < 50; step++) {
            simulation.step();
        }
        Wiring old = simulation.wiring();

        Wiring next =
                simulation
                        .continuedBy(recompiled(first, BUSY.replace(before, after)), () -> false)
                        .wiring();

        assertThat(same(POPULATIONS, old, next, Wiring::population)).isEqualTo(runs);
        assertThat(same(POPULATIONS, old, next, Wiring::state)).isEqualTo(states);
        assertThat(
                        same(
                                PROJECTIONS,
                                old,
                                next,
                                (wiring, id) -> wiring.projections().deliveries(id).getFirst()))
                .isEqualTo(deliveries);
        assertThat(next.weights("in-n").getFirst()).isSameAs(old.weights("in-n").getFirst());
    }

    private static String same(
            List<String> ids, Wiring old, Wiring next, BiFunction<Wiring, String, Object> part) {
        return ids.stream()
                .filter(id -> part.apply(old, id) == part.apply(next, id))
                .collect(Collectors.joining(" "));
    }

    private static CompiledNetwork recompiled(CompiledNetwork before, String document) {
        return recompiled(before, EndlessRun.endless(EndlessRuns.network(document))).orElseThrow();
    }

    private static Optional<CompiledNetwork> recompiled(
            CompiledNetwork before, NetworkModel model) {
        return network(
                NetworkCompiler.recompile(
                        before, model, WeightSet.EMPTY, SpikeSources.NONE, () -> false));
    }

    private static Optional<CompiledNetwork> network(Compilation compilation) {
        return compilation instanceof Compilation.Compiled(CompiledNetwork network)
                ? Optional.of(network)
                : Optional.empty();
    }

    @Test
    void continueWith_manyValues_isAsIfAllWereMadeAgain() {
        List<String> documents =
                List.of(
                        BUSY.replace("\"weightPa\": 40", "\"weightPa\": -40"),
                        BUSY.replace("\"rateHz\": 300", "\"rateHz\": 800"),
                        BUSY.replace("\"weightMax\": 600", "\"weightMax\": 310"),
                        BUSY.replace("\"uniform\": [1, 5]", "\"uniform\": [1, 9]"),
                        BUSY.replace("\"weightNs\": 4", "\"weightNs\": 9"),
                        BUSY.replace("\"sdPa\": 100", "\"sdPa\": 300"),
                        BUSY);
        EndlessRun reusing = new EndlessRun(EndlessRuns.endless(BUSY));
        EndlessRun making = new EndlessRun(EndlessRuns.endless(BUSY));
        List<Probe> probes =
                List.of(
                        new Probe("w", "in-n", "weight", List.of(0, 5), 3),
                        new Probe("u", "n-x", "u", List.of(2), 1),
                        new Probe("v", "n", "vMv", List.of(1, 4), 1));

        for (EndlessRun run : List.of(reusing, making)) {
            run.probe(probes);
            run.advance(300);
        }
        for (String document : documents) {
            reusing.continueWith(recompiled(reusing.network(), document));
            making.continueWith(EndlessRuns.endless(document));
            for (EndlessRun run : List.of(reusing, making)) {
                run.poke("n", "vMv", 3, -40);
                run.advance(300);
            }
            assertThat(bytes(reusing)).as(document).isEqualTo(bytes(making));
        }
        reusing.goTo(1_000);
        making.goTo(1_000);

        assertThat(bytes(reusing)).isEqualTo(bytes(making));
        for (EndlessRun run : List.of(reusing, making)) {
            run.advance(700);
        }
        EndlessFrame frame = reusing.frame(ALL, ALL);
        EndlessFrame wanted = making.frame(ALL, ALL);
        Stream.of("w", "u", "v")
                .forEach(id ->
                        assertThat(frame.samples().get(id).values())
                                .as(id)
                                .isNotEmpty()
                                .isEqualTo(wanted.samples().get(id).values()));
        assertThat(EndlessRuns.text(frame.spikes().get("n")))
                .isNotEmpty()
                .isEqualTo(EndlessRuns.text(wanted.spikes().get("n")));
    }

    private static byte[] bytes(EndlessRun run) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            run.snapshot().write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void continueWith_randomNetworksWithANumberChanged_isAsIfAllWereMadeAgain() {
        ModelRegistry registry = ModelRegistry.standard();
        NetworkReader reader = new NetworkReader(registry, Limits.ofMemory(1 << 24));
        Function<String, Optional<NetworkModel>> read =
                document -> reader.read(document).valid().map(EndlessRun::endless);
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            String document = RandomDocuments.of(registry, seed);
            Optional<NetworkModel> before = read.apply(document);
            Optional<NetworkModel> after =
                    before.flatMap(_ ->
                            new ChangedNumbers(document)
                                    .texts(8, new Random(3))
                                    .flatMap(text -> read.apply(text).stream())
                                    .findFirst());
            Optional<Boolean> alike =
                    after.isEmpty() ? Optional.empty() : isAlike(before.get(), after.get());
            compared += alike.isPresent() ? 1 : 0;
            if (!alike.orElse(true)) {
                different.add(document);
            }
        }

        assertThat(compared).isGreaterThan(150);
        assertThat(different).isEmpty();
    }

    /** Empty if a run of the one cannot continue as one of the other. */
    private static Optional<Boolean> isAlike(NetworkModel before, NetworkModel after) {
        Optional<CompiledNetwork> old = compiled(before);
        Optional<CompiledNetwork> made = compiled(after);
        if (old.isEmpty() || made.isEmpty()) {
            return Optional.empty();
        }
        EndlessRun reusing = new EndlessRun(old.get());
        EndlessRun making = new EndlessRun(old.get());
        reusing.advance(20);
        making.advance(20);
        CompiledNetwork changed = recompiled(old.get(), after).orElseThrow();
        if (reusing.isOver() || !making.continueWith(made.get())) {
            return Optional.empty();
        }
        assertThat(reusing.continueWith(changed)).isTrue();
        reusing.advance(20);
        making.advance(20);
        return Optional.of(Arrays.equals(bytes(reusing), bytes(making)));
    }

    private static Optional<CompiledNetwork> compiled(NetworkModel model) {
        return network(NetworkCompiler.compile(model, WeightSet.EMPTY, SpikeSources.NONE));
    }
}
