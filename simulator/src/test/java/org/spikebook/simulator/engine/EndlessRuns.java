package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.recorder.RecentSpikes;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.testkit.Runs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A network of which much is under way, and how tests of endless runs compare spikes. */
final class EndlessRuns {

    static final int ALL = Integer.MAX_VALUE;

    /** All kinds of what is under way: delays, noise, plastic weights, efficacies. */
    static final String BUSY =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 30, "model": {"type": "lif"}},
               {"id": "x", "size": 10, "model": {"type": "adaptiveExponential"}, "receptors": {"type": "exponentialConductance"}}],
             "stimuli": [{"id": "in", "type": "poisson", "size": 30, "rateHz": 300},
               {"id": "drift", "type": "ornsteinUhlenbeckCurrent", "size": 30, "sdPa": 100, "tauMs": 20},
               {"id": "swing", "type": "sinePoisson", "size": 30, "meanHz": 100}],
             "projections": [
               {"id": "in-n", "from": "in", "to": "n", "connector": {"type": "oneToOne"}, "weightPa": 300,
                "plasticity": {"type": "pairStdp", "weightMax": 600}},
               {"id": "drift-n", "from": "drift", "to": "n", "connector": {"type": "oneToOne"}, "delayMs": 0.3},
               {"id": "swing-n", "from": "swing", "to": "n", "connector": {"type": "oneToOne"}, "weightPa": 100},
               {"id": "n-n", "from": "n", "to": "n", "connector": {"type": "fixedProbability", "probability": 0.1},
                "weightPa": 40, "delayMs": {"uniform": [1, 5]}},
               {"id": "n-x", "from": "n", "to": "x", "weightNs": 4, "plasticity": {"type": "tsodyksMarkram"}}],
             "recorders": [{"id": "v", "of": "x", "record": "vMv", "neurons": [1, 3], "everyMs": 0.3},
               {"id": "w", "of": "in-n", "record": "weight", "neurons": [0, 5], "everyMs": 7},
               {"id": "u", "of": "n-x", "record": "u", "neurons": [2]}],
             "run": {"durationMs": 200}}\
            """;

    static final int STEPS = 2_000;

    private EndlessRuns() {}

    static String text(RecentSpikes spikes) {
        assertThat(spikes.left()).isZero();
        return text(spikes.steps(), spikes.neurons());
    }

    static String text(int[] steps, int[] neurons) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < steps.length; k++) {
            text.append(steps[k]).append(':').append(neurons[k]).append(' ');
        }
        return text.toString();
    }

    static SpikeRaster recording(NetworkModel model, String id) {
        NetworkModel recorded =
                model.withRecorders(
                        List.of(new Recorder(id, id, Recorder.SPIKES, Optional.empty())));
        return Simulator.run(compile(recorded), RunControl.NONE).spikes().get(id);
    }

    static String spikes(SpikeRaster raster, int from, int to) {
        int[] kept =
                IntStream.range(0, raster.steps().length)
                        .filter(k -> raster.steps()[k] >= from && raster.steps()[k] < to)
                        .toArray();
        return text(
                Arrays.stream(kept).map(k -> raster.steps()[k]).toArray(),
                Arrays.stream(kept).map(k -> raster.neurons()[k]).toArray());
    }

    static CompiledNetwork endless(String document) {
        return compile(EndlessRun.endless(network(document)));
    }

    static NetworkModel network(String document) {
        return Runs.network(document);
    }

    static CompiledNetwork compile(NetworkModel model) {
        return ((Compilation.Compiled)
                        NetworkCompiler.compile(model, WeightSet.EMPTY, SpikeSources.NONE))
                .network();
    }
}
