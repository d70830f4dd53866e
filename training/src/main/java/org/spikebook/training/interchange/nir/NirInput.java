package org.spikebook.training.interchange.nir;

import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.model.stimulus.StimulusModel;
import org.spikebook.simulator.model.stimulus.poisson.Poisson;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.encoding.SpikeEncoder;
import org.spikebook.training.encoding.UsualEncoder;
import org.spikebook.training.interchange.nir.graph.NirProblems;

import java.util.Map;

/** What an input of a graph shows, which the file does not say: a data set, or random spikes. */
record NirInput(NirSettings settings, NirProblems problems) {

    private static final double RATE_HZ = 50;

    /** The stimulus of so many lines; the problem that a data set has another number is noted. */
    Configured<StimulusModel> of(String node, int lines) {
        return settings.dataset()
                .map(data -> shown(node, lines, data))
                .orElseGet(() ->
                        Configured.of(new Poisson(), Map.of(Poisson.RATE, Value.of(RATE_HZ))));
    }

    private Configured<StimulusModel> shown(String node, int wanted, DatasetInfo data) {
        Configured<SpikeEncoder> encoder = UsualEncoder.of(data.form());
        int lines = encoder.component().lines(data.shape(), encoder.values()).size();
        if (lines != wanted) {
            problems.refuse(node, "nir.dataset", node, wanted, data.name(), lines);
        }
        return Configured.of(
                new DatasetStimulus(),
                Map.of(
                        DatasetStimulus.DATA,
                        Value.of(data.name()),
                        DatasetStimulus.ENCODER,
                        Value.of(encoder.type())));
    }
}
