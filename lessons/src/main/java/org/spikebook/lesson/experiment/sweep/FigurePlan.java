package org.spikebook.lesson.experiment.sweep;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.sweep.SweepDesign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a sweep cell asks for: each network is run, or trained, at each point of the design and for
 * each seed.
 *
 * @param documents those of the networks
 * @param plans by which they are trained, one for each; empty where they are run, as in rows of
 *     older versions
 */
public record FigurePlan(List<String> documents, SweepDesign design, List<String> plans) {

    public FigurePlan {
        documents = List.copyOf(documents);
        plans = plans == null ? List.of() : List.copyOf(plans);
    }

    /** Of networks that are run. */
    public FigurePlan(List<String> documents, SweepDesign design) {
        this(documents, design, List.of());
    }

    /** That of a cell; networks and trainings that are not there are left out. */
    public static FigurePlan of(SweepCell cell, Notebook notebook) {
        if (!cell.design().measure().isOfTraining()) {
            return new FigurePlan(
                    networks(cell, notebook).stream().map(NetworkCell::document).toList(),
                    cell.design());
        }
        List<String> documents = new ArrayList<>();
        List<String> plans = new ArrayList<>();
        for (TrainingCell training : trainings(cell, notebook)) {
            documents.add(
                    notebook.cell(training.input(), NetworkCell.class).orElseThrow().document());
            plans.add(training.plan());
        }
        return new FigurePlan(documents, cell.design(), plans);
    }

    /** The networks of a cell that are there, in the order of the curves. */
    public static List<NetworkCell> networks(SweepCell cell, Notebook notebook) {
        return cell.inputs().stream()
                .flatMap(id -> notebook.cell(id, NetworkCell.class).stream())
                .toList();
    }

    private static List<TrainingCell> trainings(SweepCell cell, Notebook notebook) {
        return cell.inputs().stream()
                .flatMap(id -> notebook.cell(id, TrainingCell.class).stream())
                .filter(training -> network(training, notebook).isPresent())
                .toList();
    }

    private static Optional<NetworkCell> network(TrainingCell training, Notebook notebook) {
        return notebook.cell(training.input(), NetworkCell.class);
    }

    /** What the curves are called: the titles of the cells that are there. */
    public static List<String> titles(SweepCell cell, Notebook notebook) {
        List<? extends Cell> cells =
                cell.design().measure().isOfTraining()
                        ? trainings(cell, notebook)
                        : networks(cell, notebook);
        return cells.stream().map(Cell::title).toList();
    }

    /** How many networks are trained, or run. */
    public int trainings() {
        return documents.size() * design.points() * design.seeds();
    }
}
