package org.spikebook.simulator.engine.compile;

import org.spikebook.simulator.engine.compiled.CompiledStimulus;
import org.spikebook.simulator.model.stimulus.CurrentStimulus;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.model.stimulus.SpikeStimulus;
import org.spikebook.simulator.model.stimulus.StimulusModel;
import org.spikebook.simulator.model.stimulus.StimulusSetup;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.random.StreamKey;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds stimuli to a run. */
final class StimulusCompiler {

    private final NetworkModel network;
    private final SpikeSources sources;
    private final StreamKey key;
    private final ReusableParts reusable;

    StimulusCompiler(
            NetworkModel network, SpikeSources sources, StreamKey key, ReusableParts reusable) {
        this.reusable = reusable;
        this.network = network;
        this.sources = sources;
        this.key = key.with("stimulus");
    }

    List<CompiledStimulus> compile(List<Problem> problems) {
        List<CompiledStimulus> compiled = new ArrayList<>();
        for (int i = 0; i < network.stimuli().size(); i++) {
            Stimulus stimulus = network.stimuli().get(i);
            Optional<CompiledStimulus> bound = reusable.stimulus(stimulus);
            if (bound.isPresent()) {
                compiled.add(bound.get());
                continue;
            }
            StimulusSetup setup = setup(stimulus);
            Optional<Text> unavailable = stimulus.model().component().unavailable(setup);
            if (unavailable.isPresent()) {
                problems.add(new Problem("/stimuli/" + i, unavailable.get()));
            } else {
                compiled.add(compile(stimulus, setup));
            }
        }
        return compiled;
    }

    private static CompiledStimulus compile(Stimulus stimulus, StimulusSetup setup) {
        StimulusModel model = stimulus.model().component();
        return switch (model) {
            case SpikeStimulus spiking ->
                    new CompiledStimulus.Spiking(stimulus, spiking.generator(setup));
            case CurrentStimulus driving ->
                    new CompiledStimulus.Driving(stimulus, driving.generator(setup));
            default ->
                    throw new IllegalStateException(
                            model.type() + " is neither a SpikeStimulus nor a CurrentStimulus");
        };
    }

    private StimulusSetup setup(Stimulus stimulus) {
        return new StimulusSetup(
                stimulus.model().values(),
                stimulus.shape().dimensions(),
                network.run().dtMs(),
                network.run().steps(),
                network.run().seed(),
                key.with(stimulus.id()),
                sources);
    }
}
