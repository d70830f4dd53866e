package org.spikebook.lesson.grading;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.Trainings;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.text.Text;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.TrainingPlan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/** Makes submissions for tests. */
final class Handed {

    static final Laboratory LABORATORY = Laboratory.standard();
    static final Lesson SILICON =
            LessonCatalog.builtIn().lesson("01-from-spike-to-silicon").orElseThrow();

    private Handed() {}

    /**
     * What a task says of a cell that needs no training.
     *
     * @param spec of a task of so many points
     */
    static CheckResult judged(CheckSpec spec, int points, Cell cell) {
        TaskCell task = new TaskCell("task", "", List.of(cell.id()), spec, points, "");
        Notebook notebook = new Notebook("", Optional.empty(), List.of(cell, task));
        return new Grader(LABORATORY)
                .check(
                        task,
                        Optional.empty(),
                        new Submission(notebook, Map.of()),
                        1,
                        RunControl.NONE)
                .orElseThrow()
                .result();
    }

    /** The reasons of a result, one a line. */
    static String english(CheckResult result) {
        return result.reasons().stream().map(Text::english).collect(Collectors.joining("\n"));
    }

    /** A notebook with everything in it trained, as a student would before submitting. */
    static Submission trained(Notebook notebook) {
        Map<String, SubmittedNetwork> trained = new TreeMap<>();
        for (TrainingCell cell : notebook.cells(TrainingCell.class)) {
            trained.put(cell.id(), new SubmittedNetwork(train(notebook, cell), true));
        }
        return new Submission(notebook, trained);
    }

    /** A notebook in which only what these tasks judge is trained. */
    static Submission trainedFor(List<TaskCell> tasks, Notebook notebook) {
        Map<String, SubmittedNetwork> trained = new TreeMap<>();
        for (TrainingCell cell : notebook.cells(TrainingCell.class)) {
            if (tasks.stream().anyMatch(task -> judges(task, notebook, cell))) {
                trained.put(cell.id(), new SubmittedNetwork(train(notebook, cell), true));
            }
        }
        return new Submission(notebook, trained);
    }

    private static boolean judges(TaskCell task, Notebook notebook, TrainingCell cell) {
        return task.inputs().stream()
                .anyMatch(id ->
                        id.equals(cell.id())
                                || notebook.cell(id, ChipCell.class)
                                        .filter(chip -> chip.input().equals(cell.id()))
                                        .isPresent());
    }

    static TrainedNetwork train(Notebook notebook, TrainingCell cell) {
        NetworkCell network = notebook.cell(cell.input(), NetworkCell.class).orElseThrow();
        return Trainings.train(network(network), plan(cell));
    }

    /** The same network with its weights replaced, for example by none. */
    static Submission withWeights(Submission submission, IntToDoubleFunction outputRow) {
        Map<String, SubmittedNetwork> changed = new TreeMap<>();
        submission
                .trained()
                .forEach((cell, s) -> changed.put(cell, changed(s.network(), outputRow)));
        return new Submission(submission.notebook(), changed);
    }

    /** The same networks as if they had been trained on other data. */
    static Submission onData(Submission submission, String data) {
        Map<String, SubmittedNetwork> changed = new TreeMap<>();
        submission
                .trained()
                .forEach((cell, s) ->
                        changed.put(cell, new SubmittedNetwork(onData(s.network(), data), true)));
        return new Submission(submission.notebook(), changed);
    }

    private static TrainedNetwork onData(TrainedNetwork trained, String data) {
        return new TrainedNetwork(
                trained.network(),
                trained.weights(),
                trained.plan().change(plan -> plan.data(data)),
                trained.provenance());
    }

    /** Every weight into output neuron i becomes {@code outputRow(i)}; hidden weights stay. */
    private static SubmittedNetwork changed(TrainedNetwork trained, IntToDoubleFunction outputRow) {
        Map<String, ProjectionWeights> weights = new TreeMap<>(trained.weights().byProjection());
        ProjectionWeights old = weights.get("hidden-out");
        float[] values = new float[old.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) outputRow.applyAsDouble(i / old.pre());
        }
        weights.put("hidden-out", new ProjectionWeights(old.pre(), old.post(), values));
        TrainedNetwork changed =
                new TrainedNetwork(
                        trained.network(),
                        new WeightSet(weights),
                        trained.plan(),
                        trained.provenance());
        return new SubmittedNetwork(changed, false);
    }

    private static NetworkModel network(NetworkCell cell) {
        return ((Validation.Valid) LABORATORY.networks().read(cell.document())).network();
    }

    private static TrainingPlan plan(TrainingCell cell) {
        return LABORATORY.plans().read(cell.plan()).orThrow("the file");
    }
}
