package org.spikebook.lesson.experiment.sweep;

import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.sweep.SweepDesign;

import java.util.List;

/**
 * What a sweep cell asks for: each network is run at each point of the design and for each seed.
 *
 * @param documents those of the networks
 */
public record FigurePlan(List<String> documents, SweepDesign design) {

    public FigurePlan {
        documents = List.copyOf(documents);
    }

    /** That of a cell; networks that are not there are left out. */
    public static FigurePlan of(SweepCell cell, Notebook notebook) {
        return new FigurePlan(
                networks(cell, notebook).stream().map(NetworkCell::document).toList(),
                cell.design());
    }

    /** The networks of a cell that are there, in the order of the curves. */
    public static List<NetworkCell> networks(SweepCell cell, Notebook notebook) {
        return cell.inputs().stream()
                .flatMap(id -> notebook.cell(id, NetworkCell.class).stream())
                .toList();
    }
}
