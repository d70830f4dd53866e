package org.spikebook.simulator.interchange.script;

import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulator;
import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The spikes of stimuli in a network's run, for scripts that list them. */
public final class StimulusSpikes {

    private final NetworkModel network;
    private final SpikeSources sources;
    private final ScriptProblems problems;

    public StimulusSpikes(ScriptExport export) {
        this.network = export.network();
        this.sources = export.sources();
        this.problems = export.problems();
    }

    /** All of them, several of a line in a step included; empty after the reason was told. */
    public Optional<SpikeRaster> all(Stimulus stimulus) {
        if (stimulus.model().type().equals(DatasetStimulus.TYPE)
                && stimulus.model().values().word(DatasetStimulus.ENCODER).equals("direct")) {
            problems.refuse(stimulus.id(), "script.graded", stimulus.id());
            return Optional.empty();
        }
        NetworkModel alone =
                new NetworkModel(
                        network.name(),
                        List.of(),
                        List.of(stimulus),
                        List.of(),
                        List.of(
                                new Recorder(
                                        stimulus.id(),
                                        stimulus.id(),
                                        Recorder.SPIKES,
                                        Optional.empty())),
                        network.run());
        Recording recording = Simulator.run(alone, WeightSet.EMPTY, sources, RunControl.NONE);
        if (recording.end() != Recording.End.COMPLETED) {
            problems.refuse(stimulus.id(), "script.noSpikes", stimulus.id());
            return Optional.empty();
        }
        return Optional.of(recording.spikes().values().iterator().next());
    }

    /**
     * One spike a line and step.
     *
     * @param code of the warning where there are more
     */
    public Optional<SpikeRaster> once(Stimulus stimulus, String code) {
        Optional<SpikeRaster> all = all(stimulus);
        Optional<SpikeRaster> once = all.map(raster -> once(raster, stimulus.size()));
        if (all.isPresent() && once.orElseThrow().spikeCount() < all.get().spikeCount()) {
            problems.warn(stimulus.id(), code, stimulus.id());
        }
        return once;
    }

    /** Without the repeats of a line within a step, which follow each other. */
    private static SpikeRaster once(SpikeRaster all, int lines) {
        int[] last = new int[lines];
        Arrays.fill(last, -1);
        int[] kept = new int[all.spikeCount()];
        int count = 0;
        for (int k = 0; k < all.spikeCount(); k++) {
            if (last[all.neurons()[k]] != all.steps()[k]) {
                last[all.neurons()[k]] = all.steps()[k];
                kept[count++] = k;
            }
        }
        int[] chosen = Arrays.copyOf(kept, count);
        return new SpikeRaster(
                Arrays.stream(chosen).map(k -> all.steps()[k]).toArray(),
                Arrays.stream(chosen).map(k -> all.neurons()[k]).toArray());
    }
}
