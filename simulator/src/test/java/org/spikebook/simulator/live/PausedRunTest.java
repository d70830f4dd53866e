package org.spikebook.simulator.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.engine.EndlessFrame;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.EditableDocument.Change;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.problem.Problem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/** A run that leaves its home and continues in another one. */
class PausedRunTest {

    private static final int ALL = Integer.MAX_VALUE;

    /** Spikes in flight, refractory periods, substeps, plastic weights, efficacies, currents. */
    private static final String NETWORK =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 20, "model": {"type": "lif"}},
               {"id": "x", "size": 5, "model": {"type": "adaptiveExponential", "integrator": "rkf45"},
                "receptors": {"type": "exponentialConductance"}}],
             "stimuli": [{"id": "in", "type": "poisson", "size": 20, "rateHz": 900},
               {"id": "hiss", "type": "noiseCurrent", "size": 20, "sdPa": 30}],
             "projections": [
               {"id": "in-n", "from": "in", "to": "n", "connector": {"type": "oneToOne"}, "weightPa": 900,
                "plasticity": {"type": "pairStdp", "weightMax": 1000}},
               {"id": "hiss-n", "from": "hiss", "to": "n", "connector": {"type": "oneToOne"}},
               {"id": "n-n", "from": "n", "to": "n", "connector": {"type": "fixedProbability", "probability": 0.1},
                "weightPa": 30, "delayMs": {"uniform": [1, 5]}},
               {"id": "n-x", "from": "n", "to": "x", "weightNs": 4, "plasticity": {"type": "tsodyksMarkram"}}],
             "run": {"dtMs": 0.1, "durationMs": 20, "seed": 5}}\
            """;

    private final PlayedNetwork network = played();

    private static PlayedNetwork played() {
        return new PlayedNetwork(new NetworkReader(ModelRegistry.standard()), LiveConditions.NONE);
    }

    private byte[] paused() {
        List<Problem> problems = new ArrayList<>();
        byte[] bytes = network.snapshot(problems).orElseThrow();
        assertThat(problems).isEmpty();
        return bytes;
    }

    private void assertContinuesAlike(PlayedNetwork other, int from) {
        network.run().frame(ALL, ALL);
        network.run().advance(300);
        other.run().advance(300);
        EndlessFrame here = network.run().frame(ALL, ALL);
        EndlessFrame there = other.run().frame(ALL, ALL);

        assertThat(there.from()).isEqualTo(from);
        assertThat(there.step()).isEqualTo(from + 300);
        assertThat(there.oldest()).isEqualTo(from);
        assertThat(there.fresh()).isTrue();
        assertThat(there.spikes().get("n").steps()).isNotEmpty();
        assertThat(there.spikes()).usingRecursiveComparison().isEqualTo(here.spikes());
    }

    @Test
    void restore_inAHomeWithoutANetwork_continuesAlike() {
        network.open(NETWORK);
        network.run().advance(300);
        PlayedNetwork other = played();

        assertThat(other.restore(paused())).isEmpty();

        assertThat(other.document()).isEqualTo(network.document());
        assertContinuesAlike(other, 300);
    }

    /** What is in force is not what the document of the beginning said. */
    @Test
    void restore_ofARunThatWasSteeredAndReseeded_continuesAlike() {
        network.open(NETWORK);
        network.restart(OptionalLong.of(77));
        network.run().advance(200);
        network.set(
                List.of(
                        new Change("/stimuli/in/rateHz", 1500),
                        new Change("/projections/n-n/connector/probability", 0.3)));
        network.run().advance(150);
        PlayedNetwork other = played();
        other.open(NETWORK);

        assertThat(other.restore(paused())).isEmpty();
        assertContinuesAlike(other, 350);

        assertThat(other.document()).contains("1500", "0.3");
        network.restart(OptionalLong.empty());
        other.restart(OptionalLong.empty());
        assertThat(other.run().network().model()).isEqualTo(network.run().network().model());
    }

    @Test
    void restore_refused_leavesTheRunAsItWas() {
        network.open(NETWORK);
        network.run().advance(123);
        byte[] bytes = paused();
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 4);

        assertThat(network.restore(cut)).extracting(Problem::code).containsExactly("noRun");
        assertThat(network.run().stepsDone()).isEqualTo(123);
        assertThat(network.restore(bytes)).isEmpty();
    }

    @Test
    void restore_ofAnInvalidDocument_saysWhatIsWrongWithIt() {
        byte[] bytes = written("{\"format\": \"spikebook/network/1\", \"populations\": 3}");

        assertThat(network.restore(bytes)).isNotEmpty().allMatch(p -> p.path().startsWith("/"));
        assertThat(network.isOpen()).isFalse();
    }

    @Test
    void restore_ofAnotherNetworkThanTheState_isRefused() {
        network.open(NETWORK);
        PausedRun real = PausedRun.read(paused(), new ArrayList<>()).orElseThrow();
        String other = NETWORK.replace("\"size\": 5", "\"size\": 6");
        byte[] mixed =
                new PausedRun(other, real.seed(), real.state())
                        .write(new ArrayList<>())
                        .orElseThrow();

        assertThat(network.restore(mixed)).extracting(Problem::code).containsExactly("noRun");
    }

    private static byte[] written(String document) {
        return new PausedRun(document, OptionalLong.empty(), new byte[0])
                .write(new ArrayList<>())
                .orElseThrow();
    }

    @Test
    void tooLarge_isRefusedOnBothSides() {
        List<Problem> problems = new ArrayList<>();
        byte[] state = new byte[PausedRun.MOST_BYTES];

        assertThat(new PausedRun("{}", OptionalLong.empty(), state).write(problems)).isEmpty();
        PausedRun.read(new byte[PausedRun.MOST_BYTES + 1], problems);

        assertThat(problems).extracting(Problem::code).containsOnly("tooLargeToMove").hasSize(2);
        assertThat(problems.getFirst().message()).contains("4.1 MB", "4 MB");
    }

    @Test
    void otherEngine_isNamed() {
        byte[] bytes = written(NETWORK);
        byte[] name = Simulation.ENGINE.getBytes(StandardCharsets.UTF_8);
        bytes[3 * Integer.BYTES + name.length - 1] = '?';

        assertThat(network.restore(bytes)).extracting(Problem::code).containsExactly("otherEngine");
    }

    /** Whatever comes: either it is refused, or it plays. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void changedBytes_areRefusedOrPlay(int bytesChanged) {
        network.open(NETWORK);
        network.run().advance(400);
        PausedRun real = PausedRun.read(paused(), new ArrayList<>()).orElseThrow();
        Random random = new Random(bytesChanged);
        int refused = 0;
        for (int trial = 0; trial < 300; trial++) {
            byte[] state = real.state().clone();
            for (int k = 0; k < bytesChanged; k++) {
                state[random.nextInt(state.length)] = (byte) random.nextInt();
            }
            byte[] changed =
                    new PausedRun(real.document(), real.seed(), state)
                            .write(new ArrayList<>())
                            .orElseThrow();
            if (network.restore(changed).isEmpty()) {
                network.run().advance(60);
            } else {
                refused++;
            }
        }

        assertThat(refused).isBetween(1, 299);
    }

    /** Members of a list of spikes that do not exist would be looked up in tables. */
    @Test
    void wholeNumbersOutOfRange_areRefusedOrPlay() {
        network.open(NETWORK);
        network.run().advance(400);
        PausedRun real = PausedRun.read(paused(), new ArrayList<>()).orElseThrow();
        int refused = 0;
        for (int at = 0; at + Integer.BYTES <= real.state().length; at += 7) {
            byte[] state = real.state().clone();
            Arrays.fill(state, at, at + Integer.BYTES, (byte) 0x70);
            byte[] changed =
                    new PausedRun(real.document(), real.seed(), state)
                            .write(new ArrayList<>())
                            .orElseThrow();
            if (network.restore(changed).isEmpty()) {
                network.run().advance(30);
            } else {
                refused++;
            }
        }

        assertThat(refused).isPositive();
    }
}
