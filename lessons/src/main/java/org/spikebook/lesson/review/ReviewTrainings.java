package org.spikebook.lesson.review;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.grading.Submission;
import org.spikebook.lesson.grading.SubmittedNetwork;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Trains what tasks judge, as a student would before submitting; each network by each plan once,
 * since wrong answers share much with the model solution. Not safe for use by several threads.
 */
final class ReviewTrainings {

    private final Laboratory laboratory;
    private final TrainingControl control;
    private final Map<Inputs, Optional<TrainedNetwork>> trained = new HashMap<>();

    /** All that decides over the result. */
    private record Inputs(NetworkModel network, TrainingPlan plan) {}

    /**
     * @param threads that each training uses
     */
    ReviewTrainings(Laboratory laboratory, int threads, BooleanSupplier cancelled) {
        this.laboratory = laboratory;
        this.control =
                new TrainingControl() {
                    @Override
                    public int threads() {
                        return threads;
                    }

                    @Override
                    public boolean cancelled() {
                        return cancelled.getAsBoolean();
                    }
                };
    }

    /**
     * A notebook in which the networks that a task judges are trained; what cannot be trained is
     * left as it is.
     *
     * @throws CancellationException if a training was cancelled
     */
    Submission submission(TaskCell task, Notebook notebook) {
        Map<String, SubmittedNetwork> networks = new TreeMap<>();
        for (TrainingCell cell : notebook.cells(TrainingCell.class)) {
            if (judges(task, notebook, cell)) {
                trained(cell, notebook)
                        .ifPresent(network ->
                                networks.put(cell.id(), new SubmittedNetwork(network, true)));
            }
        }
        return new Submission(notebook, networks);
    }

    /** The cell itself, or a chip with its network. */
    private static boolean judges(TaskCell task, Notebook notebook, TrainingCell cell) {
        return task.inputs().stream()
                .anyMatch(id ->
                        id.equals(cell.id())
                                || notebook.cell(id, ChipCell.class)
                                        .filter(chip -> chip.input().equals(cell.id()))
                                        .isPresent());
    }

    private Optional<TrainedNetwork> trained(TrainingCell cell, Notebook notebook) {
        Optional<NetworkModel> network =
                notebook.cell(cell.input(), NetworkCell.class).flatMap(this::network);
        if (network.isPresent()
                && laboratory.plans().read(cell.plan())
                        instanceof Reading.Readable<TrainingPlan>(TrainingPlan plan)) {
            Inputs inputs = new Inputs(network.get(), plan);
            Optional<TrainedNetwork> known = trained.get(inputs);
            if (known == null) {
                known = train(inputs);
                trained.put(inputs, known);
            }
            return known;
        }
        return Optional.empty();
    }

    private Optional<NetworkModel> network(NetworkCell cell) {
        return laboratory.networks().read(cell.document())
                        instanceof Validation.Valid(NetworkModel network)
                ? Optional.of(network)
                : Optional.empty();
    }

    private Optional<TrainedNetwork> train(Inputs inputs) {
        Optional<Dataset> data = laboratory.datasets().dataset(inputs.plan().data().name());
        return data.flatMap(set ->
                switch (Trainer.train(inputs.network(), inputs.plan(), set, control)) {
                    case TrainingOutcome.Trained(TrainedNetwork network) -> Optional.of(network);
                    case TrainingOutcome.Untrainable _ -> Optional.empty();
                    case TrainingOutcome.Cancelled() -> throw new CancellationException();
                });
    }
}
