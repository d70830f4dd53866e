package org.spikebook.simulator.interchange.nest;

import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.interchange.script.CellTypes;
import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptExport;
import org.spikebook.simulator.interchange.script.ScriptExporter;
import org.spikebook.simulator.interchange.script.ScriptPopulation;
import org.spikebook.simulator.interchange.script.ScriptRecorders;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.neuron.adaptive.AdaptiveExponential;
import org.spikebook.simulator.model.neuron.hodgkinhuxley.HodgkinHuxley;
import org.spikebook.simulator.model.neuron.izhikevich.Izhikevich;
import org.spikebook.simulator.model.neuron.lif.LeakyReadout;
import org.spikebook.simulator.model.neuron.lif.Lif;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.model.synapse.AlphaConductance;
import org.spikebook.simulator.model.synapse.AlphaCurrent;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ExponentialConductance;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;
import org.spikebook.simulator.model.synapse.Input;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.WeightSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a network down as a Python script for NEST 3 (Gewaltig and Diesmann 2007,
 * doi:10.4249/scholarpedia.1430). NEST's steps are the simulator's own, delays and times of spikes
 * mean the same, so that networks without chance, of neurons that both sides integrate alike, fire
 * in the same steps. Random numbers are drawn by NEST. Whatever NEST cannot express is refused by
 * name, what it does otherwise is warned of, here and in the script. The script is not run.
 */
public final class NestExporter extends ScriptExporter {

    private static final String NEST = "NEST";

    /** NEST's unit of time, which a step must be a multiple of. */
    private static final double TIC_MS = 0.001;

    private static final double TOLERANCE = 1e-9;

    private static final String ABOUT =
            "Written by Spikebook for NEST 3 (3.4 or later); it was not run. Its random numbers are"
                    + " not those of Spikebook. Times of spikes mean the same: the end of a step.";

    private static final CellTypes MODELS =
            new CellTypes(
                    Map.of(
                            Lif.TYPE,
                            Map.of(
                                    Delta.TYPE, "iaf_psc_delta",
                                    ExponentialCurrent.TYPE, "iaf_psc_exp",
                                    AlphaCurrent.TYPE, "iaf_psc_alpha",
                                    ExponentialConductance.TYPE, "iaf_cond_exp",
                                    AlphaConductance.TYPE, "iaf_cond_alpha"),
                            LeakyReadout.TYPE,
                            Map.of(
                                    Delta.TYPE, "iaf_psc_delta",
                                    ExponentialCurrent.TYPE, "iaf_psc_exp"),
                            Izhikevich.TYPE,
                            Map.of(Delta.TYPE, "izhikevich", Input.TYPE, "izhikevich"),
                            AdaptiveExponential.TYPE,
                            Map.of(
                                    Delta.TYPE, "aeif_psc_delta",
                                    ExponentialCurrent.TYPE, "aeif_psc_exp",
                                    AlphaCurrent.TYPE, "aeif_psc_alpha",
                                    ExponentialConductance.TYPE, "aeif_cond_exp",
                                    AlphaConductance.TYPE, "aeif_cond_alpha"),
                            HodgkinHuxley.TYPE,
                            Map.of(AlphaCurrent.TYPE, "hh_psc_alpha")));

    private final Map<String, NestNeurons> nodes = new HashMap<>();

    private NestExporter(ScriptExport export) {
        super(export);
    }

    /**
     * The script of a network.
     *
     * @param weights beside the document; empty where there are none
     * @param sources of data sets that stimuli show
     */
    public static ExportResult write(
            NetworkModel network, WeightSet weights, SpikeSources sources) {
        PythonScript script = PythonScript.inOrderOfNeed();
        return new NestExporter(ScriptExport.begin(NEST, network, weights, sources, script))
                .write();
    }

    @Override
    protected String about() {
        return ABOUT;
    }

    @Override
    protected void describe() {
        requireTics();
        export.network().populations().forEach(this::describe);
    }

    @Override
    protected void writeParts() {
        new NestStimuli(export).write();
        writePopulations();
        new NestProjections(export).write();
    }

    @Override
    protected ScriptRecorders recorders() {
        return new NestRecorders(export, nodes);
    }

    @Override
    protected void writeRun(List<String> reports) {
        double durationMs = export.times().ms(export.network().run().steps());
        export.script().heading("The run");
        export.script().line("nest.Simulate(" + NestValues.real(durationMs) + ")");
        reports.forEach(export.script()::line);
    }

    @Override
    protected String head() {
        return """
        import nest
        import numpy as np

        nest.ResetKernel()
        nest.resolution = %s
        nest.rng_seed = %d
        """
                .formatted(NestValues.real(export.times().dtMs()), export.seed());
    }

    private void requireTics() {
        double tics = export.times().dtMs() / TIC_MS;
        if (Math.abs(tics - ExactMath.rint(tics)) > TOLERANCE * tics || tics < 1) {
            export.problems()
                    .refuse("run", "nest.resolution", Python.number(export.times().dtMs()));
        }
    }

    private void describe(Population population) {
        ScriptPopulation part = new ScriptPopulation(export, population);
        MODELS.of(part).ifPresent(model -> nodes.put(population.id(), neurons(part, model)));
    }

    private static NestNeurons neurons(ScriptPopulation part, String model) {
        return switch (part.population().model().type()) {
            case Lif.TYPE -> new LeakyNodes(part, model).lif();
            case LeakyReadout.TYPE -> new LeakyNodes(part, model).readout();
            case Izhikevich.TYPE -> new IzhikevichNodes(part, model).write();
            case AdaptiveExponential.TYPE -> new ActiveNodes(part, model).adaptive();
            default -> new ActiveNodes(part, model).hodgkinHuxley();
        };
    }

    private void writePopulations() {
        PythonScript script = export.script();
        script.heading("Populations");
        for (Population population : export.network().populations()) {
            NestNeurons neurons = nodes.get(population.id());
            if (neurons != null) {
                String name = Python.name("pop", population.id());
                script.line(
                        "%s = nest.Create('%s', %d, params={"
                                .formatted(name, neurons.model, population.size()));
                neurons.parameters.forEach((parameter, value) ->
                        script.line("    '" + parameter + "': " + value + ","));
                script.line("})");
                if (!neurons.following.isEmpty()) {
                    script.line(neurons.following.formatted(name));
                }
            }
        }
    }
}
