package org.spikebook.lesson.grading;

import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.network.document.NetworkHash;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.validation.Validation;
import org.spikebook.parameter.Problem;

import java.util.List;
import java.util.Optional;

/** Reads the networks of cells. */
final class Networks {

    private Networks() {}

    static Finding<NetworkModel> read(Laboratory laboratory, NetworkCell cell) {
        return switch (laboratory.networks().read(cell.document())) {
            case Validation.Valid(NetworkModel network) -> Finding.found(network);
            case Validation.Invalid(List<Problem> problems) ->
                    Reasons.lacking(Reasons.text("network.broken", cell.id()), problems);
        };
    }

    /** The hash of a cell's network; empty while it is broken. */
    static Optional<String> hash(Laboratory laboratory, NetworkCell cell) {
        return read(laboratory, cell) instanceof Finding.Found<NetworkModel>(NetworkModel network)
                ? Optional.of(NetworkHash.of(network))
                : Optional.empty();
    }
}
