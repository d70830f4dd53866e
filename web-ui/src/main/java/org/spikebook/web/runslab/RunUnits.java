package org.spikebook.web.runslab;

import org.spikebook.lesson.experiment.sweep.RecordedMeasure;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.runs.RunRow;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkReader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The units of a table's measures. Those of weights depend on the synapse model of the network that
 * ran, and may differ from row to row. Immutable.
 */
final class RunUnits {

    private final RunsCell cell;
    private final Map<String, NetworkModel> read;

    private RunUnits(RunsCell cell, Map<String, NetworkModel> read) {
        this.cell = cell;
        this.read = read;
    }

    static RunUnits of(RunsCell cell, NetworkReader networks) {
        Map<String, NetworkModel> read = new HashMap<>();
        if (cell.measures().stream().anyMatch(each -> each.measure().isOfProjection())) {
            Stream.concat(cell.rows().stream().map(RunRow::document), Stream.of(cell.start()))
                    .distinct()
                    .forEach(document ->
                            networks.read(document)
                                    .valid()
                                    .ifPresent(network -> read.put(document, network)));
        }
        return new RunUnits(cell, read);
    }

    /** The unit of a measure in all rows that have a value of it; empty if they differ in it. */
    Optional<String> common(RunMeasure measure) {
        List<String> units =
                cell.rows().stream()
                        .filter(row -> row.value(measure).isPresent())
                        .map(row -> of(measure, row))
                        .distinct()
                        .toList();
        return switch (units.size()) {
            case 0 -> Optional.of(of(measure, cell.start()));
            case 1 -> Optional.of(units.getFirst());
            default -> Optional.empty();
        };
    }

    /** The unit of a row's value; the empty text for none. */
    String of(RunMeasure measure, RunRow row) {
        return of(measure, row.document());
    }

    private String of(RunMeasure measure, String document) {
        NetworkModel network = read.get(document);
        return network == null
                ? measure.measure().unit()
                : new RecordedMeasure(measure, 0).unit(network);
    }
}
