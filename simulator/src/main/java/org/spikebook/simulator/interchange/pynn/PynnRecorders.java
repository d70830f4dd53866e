package org.spikebook.simulator.interchange.pynn;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptExport;
import org.spikebook.simulator.interchange.script.ScriptRecorders;
import org.spikebook.simulator.network.Recorder;

import java.util.Map;
import java.util.Optional;

/** Writes down recorders: PyNN records in populations, whole or in part. */
final class PynnRecorders extends ScriptRecorders {

    /**
     * @param cells of populations, by id
     */
    PynnRecorders(ScriptExport export, Map<String, PynnCells> cells) {
        super(export, cells, each -> each.variables);
    }

    @Override
    protected void write(Recorder recorder, String name) {
        boolean spikes = recordsFiring(recorder);
        Optional<String> variable = spikes ? Optional.of("spikes") : variable(recorder);
        if (variable.isEmpty()) {
            export.omit(recorder);
            return;
        }
        int everySteps = everySteps(recorder.of());
        if (!spikes && recorder.everySteps(export.times().dtMs()) != everySteps) {
            export.problems().warn(recorder.id(), "pynn.sampling", recorder.id(), recorder.of());
        }
        String every = everySteps == 1 ? "" : ", sampling_interval=%d * dt".formatted(everySteps);
        PythonScript script = export.script();
        script.line(name + " = " + observed(recorder, "[np.array([", "])]"));
        script.line("%s.record('%s'%s)".formatted(name, variable.get(), every));
        String count = name + ".mean_spike_count()";
        if (recorder.recordsSpikes()) {
            report(recorder, count, "spikes per cell");
        } else if (spikes) {
            double seconds = export.network().run().durationMs() / 1000;
            report(recorder, count + " / " + Python.number(seconds), "Hz on average");
        }
    }

    /** PyNN samples all that is recorded of a population alike: as its quickest recorder does. */
    private int everySteps(String of) {
        return export.network().recorders().stream()
                .filter(each -> each.of().equals(of))
                .filter(each -> !recordsFiring(each))
                .filter(each -> variable(each).isPresent())
                .mapToInt(each -> each.everySteps(export.times().dtMs()))
                .min()
                .orElse(1);
    }
}
