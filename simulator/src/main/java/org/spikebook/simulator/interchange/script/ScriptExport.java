package org.spikebook.simulator.interchange.script;

import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.WeightSet;

/**
 * One network on its way into one script: what is read, what is written, and what could not be.
 *
 * @param simulator the name of the program that the script is for, as problems say it
 * @param weights beside the document
 * @param sources of data sets that stimuli show
 */
public record ScriptExport(
        String simulator,
        NetworkModel network,
        WeightSet weights,
        SpikeSources sources,
        PythonScript script,
        ScriptProblems problems) {

    /** NEST, which PyNN may run, takes seeds from 1 on. */
    private static final long SEEDS = 4_294_967_295L;

    /** An export of which nothing is written yet. */
    public static ScriptExport begin(
            String simulator,
            NetworkModel network,
            WeightSet weights,
            SpikeSources sources,
            PythonScript script) {
        return new ScriptExport(simulator, network, weights, sources, script, new ScriptProblems());
    }

    public StepTimes times() {
        return new StepTimes(network.run().dtMs());
    }

    /** The seed of the document, as a simulator takes it that wants one of 32 bits above 0. */
    public long seed() {
        return Math.max(1, Math.floorMod(network.run().seed(), SEEDS));
    }

    /** The variable of a population or a stimulus. */
    public String variable(String id) {
        return Python.name(network.stimulus(id).isPresent() ? "in" : "pop", id);
    }

    /** Says that a recorder is left out, since the simulator does not have its variable. */
    public void omit(Recorder recorder) {
        problems.warn(
                recorder.id(), "script.notRecorded", recorder.id(), recorder.record(), simulator);
    }

    /** The number of steps of a delay, at least the one that the simulator needs. */
    public long atLeastOne(String projection, long steps) {
        if (steps < 1) {
            problems.warn(projection, "script.noDelay", projection, simulator);
        }
        return Math.max(1, steps);
    }
}
