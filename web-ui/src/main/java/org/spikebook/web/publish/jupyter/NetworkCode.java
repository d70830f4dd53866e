package org.spikebook.web.publish.jupyter;

import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkTwin;
import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.interchange.brian.BrianExporter;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.DocumentNumber;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes networks as cells of code, or says why there is none. */
final class NetworkCode {

    private final Words words;
    private final NetworkReader reader;
    private final SpikeSources sources;
    private final JupyterCells cells;

    /**
     * @param sources of data sets that networks show
     */
    NetworkCode(Words words, NetworkReader reader, SpikeSources sources, JupyterCells cells) {
        this.words = words;
        this.reader = reader;
        this.sources = sources;
        this.cells = cells;
    }

    /**
     * Writes a network, and behind it the same with the number in which its twin differs.
     *
     * @param heading in Markdown
     */
    void write(NetworkCell cell, String heading) {
        if (cell.locks().hides()) {
            cells.text(cell.id(), heading + "\n\n" + words.of("jupyter.hidden"));
            return;
        }
        write(cell.id(), heading, cell.document());
        cell.twin().ifPresent(twin -> write(cell, twin));
    }

    private void write(NetworkCell cell, NetworkTwin twin) {
        DocumentNumber.find(cell.document(), twin.path(), new ArrayList<>())
                .map(number -> number.with(twin.value()))
                .ifPresent(document ->
                        write(
                                cells.freeId(cell.id()),
                                words.of(
                                        "jupyter.twin",
                                        JupyterText.plain(twin.path()),
                                        Quantity.readable(twin.value(), words.locale())),
                                document));
    }

    private void write(String id, String above, String document) {
        switch (reader.read(document)) {
            case Validation.Invalid(List<Problem> problems) ->
                    note(id, above, "jupyter.broken", problems);
            case Validation.Valid(NetworkModel network) -> write(id, above, network);
        }
    }

    private void write(String id, String above, NetworkModel network) {
        switch (BrianExporter.writeCell(network, WeightSet.EMPTY, sources)) {
            case ExportResult.Refused(List<Problem> problems) ->
                    note(id, above, "jupyter.refused", problems);
            case ExportResult.Ready(byte[] script, List<Problem> _) -> {
                cells.text(cells.freeId(id), above);
                cells.code(id, new String(script, StandardCharsets.UTF_8));
            }
        }
    }

    private void note(String id, String above, String key, List<Problem> problems) {
        String reasons =
                problems.stream()
                        .map(problem -> "- " + JupyterText.plain(problem.sentences(words.locale())))
                        .collect(Collectors.joining("\n"));
        cells.text(id, above + "\n\n" + words.of(key) + "\n\n" + reasons);
    }
}
