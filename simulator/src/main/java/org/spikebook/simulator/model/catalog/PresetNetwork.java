package org.spikebook.simulator.model.catalog;

import org.spikebook.simulator.model.connector.AllToAll;
import org.spikebook.simulator.model.connector.Connector;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.stimulus.StimulusModel;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Preset;
import org.spikebook.simulator.parameter.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The example network of a neuron model's preset: one neuron, its drives, recorders for all of it.
 */
public record PresetNetwork(NeuronModel model, Preset preset, ModelRegistry registry) {

    private static final String CELL = "cell";

    /**
     * The network that shows a preset at work.
     *
     * @throws java.util.NoSuchElementException if the preset has no protocol or names a stimulus
     *     that is not registered
     */
    public NetworkModel network() {
        Preset.Protocol protocol = preset.protocol().orElseThrow();
        List<Stimulus> stimuli = new ArrayList<>();
        List<Projection> projections = new ArrayList<>();
        for (Preset.Drive drive : protocol.drives()) {
            String id = "drive" + (stimuli.size() + 1);
            StimulusModel stimulus =
                    registry.find(StimulusModel.class, drive.stimulus()).orElseThrow();
            stimuli.add(new Stimulus(id, Shape.of(1), Configured.of(stimulus, drive.values())));
            projections.add(projection(id));
        }
        return new NetworkModel(
                model.presetName(preset).english(),
                List.of(cell(protocol)),
                stimuli,
                projections,
                recorders(),
                new RunSettings(protocol.dtMs(), protocol.durationMs(), 1));
    }

    private Population cell(Preset.Protocol protocol) {
        String receptor = model.receptorTypes().get(0);
        return new Population(
                CELL,
                Shape.of(1),
                Configured.of(model, preset.values()),
                Configured.defaults(registry.find(ReceptorModel.class, receptor).orElseThrow()),
                protocol.initial());
    }

    private Projection projection(String drive) {
        return new Projection(
                drive + "-" + CELL,
                drive,
                CELL,
                Configured.defaults(registry.find(Connector.class, AllToAll.TYPE).orElseThrow()),
                Value.of(1),
                Value.of(0),
                Optional.empty());
    }

    private List<Recorder> recorders() {
        List<Recorder> recorders = new ArrayList<>();
        recorders.add(new Recorder("raster", CELL, Recorder.SPIKES, Optional.empty()));
        model.stateVariables()
                .forEach(v ->
                        recorders.add(new Recorder(v.name(), CELL, v.name(), Optional.empty())));
        return recorders;
    }
}
