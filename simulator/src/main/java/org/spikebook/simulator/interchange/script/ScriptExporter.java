package org.spikebook.simulator.interchange.script;

import org.spikebook.simulator.interchange.ExportResult;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The frame of a script for another simulator: a docstring that says what is different there, the
 * settings, the parts of the network, the run, and the lines that report what was recorded. Used
 * once, by one thread.
 */
public abstract class ScriptExporter {

    protected final ScriptExport export;

    protected ScriptExporter(ScriptExport export) {
        this.export = export;
    }

    /** Who wrote the script for what: the first paragraph of its docstring. */
    protected abstract String about();

    /** Imports of the simulator, and its settings. */
    protected abstract String head();

    /** Looks at populations and stimuli; refuses, by name, what cannot be expressed. */
    protected abstract void describe();

    /** Writes stimuli, populations and projections. */
    protected abstract void writeParts();

    /** What writes recorders, after all that they observe. */
    protected abstract ScriptRecorders recorders();

    /**
     * Writes the run.
     *
     * @param reports lines for its end
     */
    protected abstract void writeRun(List<String> reports);

    /** The script, or all the reasons why there is none. */
    protected final ExportResult write() {
        ScriptProblems problems = export.problems();
        problems.refuseSameNames(export.network());
        describe();
        if (problems.refusals().isEmpty()) {
            writeParts();
        }
        if (!problems.refusals().isEmpty()) {
            return new ExportResult.Refused(problems.refusals());
        }
        writeRun(recorders().write());
        String docstring = Docstring.of(export.network().name(), about(), problems);
        byte[] file = export.script().text(docstring, head()).getBytes(StandardCharsets.UTF_8);
        return new ExportResult.Ready(file, problems.warnings());
    }
}
