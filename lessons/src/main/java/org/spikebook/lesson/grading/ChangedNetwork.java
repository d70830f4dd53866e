package org.spikebook.lesson.grading;

import org.spikebook.lesson.check.Evidence.Change;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.document.EditableDocument;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The network of a cell as a condition wants it.
 *
 * @param changes made one after the other
 */
record ChangedNetwork(Laboratory laboratory, List<Change> changes) {

    Finding<NetworkModel> of(NetworkCell cell) {
        Finding<NetworkModel> network = new Networks(laboratory).read(cell);
        if (changes.isEmpty() || network instanceof Finding.Lacking<NetworkModel>) {
            return network;
        }
        Finding<NetworkModel> changed = withValues(cell.document());
        for (Change change : changes) {
            changed = changed.then(it -> silenced(it, change.silence()));
        }
        return changed;
    }

    private Finding<NetworkModel> withValues(String document) {
        List<EditableDocument.Change> values = new ArrayList<>();
        for (Change change : changes) {
            change.set().forEach((path, v) -> values.add(new EditableDocument.Change(path, v)));
        }
        List<Problem> problems = new ArrayList<>();
        Optional<EditableDocument> text = laboratory.networks().edit(document, problems);
        if (text.isEmpty() || text.get().put(values, problems).isEmpty()) {
            return Reasons.lacking(Reasons.text("condition.impossible"), problems);
        }
        return switch (laboratory.networks().read(text.get())) {
            case Validation.Valid(NetworkModel network) -> Finding.found(network);
            case Validation.Invalid(List<Problem> found) ->
                    Reasons.lacking(Reasons.text("condition.impossible"), found);
        };
    }

    private static Finding<NetworkModel> silenced(NetworkModel network, String id) {
        if (id.isEmpty()) {
            return Finding.found(network);
        }
        List<Projection> left =
                network.projections().stream()
                        .filter(p -> !p.id().equals(id) && !p.from().equals(id))
                        .toList();
        boolean known =
                left.size() < network.projections().size()
                        || network.stimulus(id).isPresent()
                        || network.population(id).isPresent();
        return known
                ? Finding.found(network.withProjections(left))
                : Reasons.lacking("condition.unknown", id);
    }
}
