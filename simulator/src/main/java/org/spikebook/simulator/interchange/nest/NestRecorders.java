package org.spikebook.simulator.interchange.nest;

import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptExport;
import org.spikebook.simulator.interchange.script.ScriptRecorders;
import org.spikebook.simulator.interchange.script.StepTimes;
import org.spikebook.simulator.network.Recorder;

import java.util.Map;
import java.util.Optional;

/** Writes down recorders as devices of NEST, which takes members in ascending order. */
final class NestRecorders extends ScriptRecorders {

    private final PythonScript script;

    /**
     * @param nodes populations by id
     */
    NestRecorders(ScriptExport export, Map<String, NestNeurons> nodes) {
        super(export, nodes, each -> each.variables);
        this.script = export.script();
    }

    @Override
    protected void write(Recorder recorder, String name) {
        String observed = observed(recorder, "[[", "]]");
        if (recordsFiring(recorder)) {
            script.line(name + " = nest.Create('spike_recorder')");
            script.line("nest.Connect(%s, %s)".formatted(observed, name));
            report(recorder, name);
            return;
        }
        Optional<String> variable = variable(recorder);
        if (variable.isEmpty()) {
            export.omit(recorder);
            return;
        }
        StepTimes times = export.times();
        double everyMs = times.ms(recorder.everySteps(times.dtMs()));
        script.line(
                "%s = nest.Create('multimeter', params={'record_from': ['%s'], 'interval': %s})"
                        .formatted(name, variable.get(), NestValues.real(everyMs)));
        script.line("nest.Connect(%s, %s)".formatted(name, observed));
    }

    private void report(Recorder recorder, String name) {
        String spikes = name + ".n_events";
        if (recorder.recordsSpikes()) {
            report(recorder, spikes, "spikes");
            return;
        }
        double seconds = export.network().run().durationMs() / 1000;
        report(
                recorder,
                "%s / (%d * %s)"
                        .formatted(
                                spikes,
                                export.network().observed(recorder),
                                NestValues.real(seconds)),
                "Hz on average");
    }
}
