package org.spikebook.simulator.interchange.brian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.simulator.interchange.ScriptContract.ALL;
import static org.spikebook.simulator.interchange.ScriptContract.POISSON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.simulator.interchange.ScriptContract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A cell of a Jupyter notebook runs whatever ran before it, and shows what it recorded. */
class BrianCellTest {

    private static final ScriptContract FILES = new ScriptContract(BrianExporter::write);
    private static final ScriptContract CELLS = new ScriptContract(BrianExporter::writeCell);

    @TempDir private Path folder;

    @Test
    void cell_isTheScript_inAScopeOfItsOwn_withFigures() throws IOException {
        String document = ScriptContract.resource(BrianExporterTest.class, "learning.json");
        String cell = CELLS.script(document);

        assertThat(cell)
                .containsSubsequence(
                        "import matplotlib.pyplot as plt\nimport numpy as np\n",
                        "from brian2 import *\n",
                        "\nstart_scope()\nseed(7)\n",
                        "net = Network(collect())",
                        "net.run(100*ms",
                        "def as_numbers(values):",
                        "_, panels = plt.subplots(4, ",
                        "panel = panels[3, 0]",
                        "plt.show()");
        assertThat(withoutFigures(cell)).isEqualTo(FILES.script(document).stripTrailing());
    }

    private static String withoutFigures(String cell) {
        return cell.substring(0, cell.indexOf("def as_numbers"))
                .replace("import matplotlib.pyplot as plt\n", "")
                .replace("start_scope()\n", "")
                .stripTrailing();
    }

    @Test
    void cell_drawsEachRecorder() throws IOException {
        String cell =
                CELLS.script(ScriptContract.resource(BrianExporterTest.class, "learning.json"));

        assertThat(cell)
                .containsSubsequence(
                        "panel.set_title('raster', loc='left')",
                        "np.asarray(rec_raster.t/ms), np.asarray(rec_raster.i), '|'",
                        "panel.set_title('rate', loc='left')",
                        "np.asarray(rec_rate.rate/Hz)",
                        "whole = len(times)//10*10",
                        "panel.set_title('vm', loc='left')",
                        "values, unit = as_numbers(rec_vm.v)",
                        "panel.set_title('weights', loc='left')",
                        "values, unit = as_numbers(rec_weights.w)");
    }

    @Test
    void cell_isPython() throws IOException, InterruptedException {
        String document = ScriptContract.resource(BrianExporterTest.class, "learning.json");

        ScriptContract.assertCompiled(folder, Map.of("cell", CELLS.script(document)));
    }

    /** What cannot be observed there has no panel, and states alone bring their function. */
    @Test
    void cell_drawsOnlyWhatIsRecorded() {
        String spikes = ScriptContract.pair(POISSON, ALL);
        String nothing = spikes.replaceFirst("\"recorders\": \\[[^\\]]*\\]", "\"recorders\": []");

        assertThat(CELLS.script(spikes)).contains("plt.subplots(1, ").doesNotContain("as_numbers");
        assertThat(CELLS.script(nothing)).doesNotContain("plt.subplots", "plt.show");
    }

    @Test
    void file_drawsNothing() throws IOException {
        assertThat(FILES.script(ScriptContract.resource(BrianExporterTest.class, "learning.json")))
                .doesNotContain("plt.", "start_scope");
    }
}
