package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.training.Evaluation;
import org.spikebook.training.NetworkTester;
import org.spikebook.training.SampleRun;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Split;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A training cell, trained, and what is measured of the result. */
record LessonTraining(TrainedNetwork network, Dataset data) {

    private static final LessonCatalog CATALOG = LessonCatalog.builtIn();
    private static final Laboratory LABORATORY = Laboratory.standard();
    private static final int THREADS = 2;

    /** Trains a cell of a lesson; each pair of replacements changes its network and its plan. */
    static LessonTraining of(String slug, String cell, String... replacements) {
        Notebook notebook = notebook(slug);
        TrainingCell training = notebook.cell(cell, TrainingCell.class).orElseThrow();
        String network = document(notebook, training);
        String plan = training.plan();
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(network + plan).contains(replacements[i]);
            network = network.replace(replacements[i], replacements[i + 1]);
            plan = plan.replace(replacements[i], replacements[i + 1]);
        }
        return train(network, plan);
    }

    /**
     * Trains a cell of a lesson on other data.
     *
     * @param changed makes them from the cell's own
     */
    static LessonTraining onOtherData(String slug, String cell, UnaryOperator<Dataset> changed) {
        Notebook notebook = notebook(slug);
        TrainingCell training = notebook.cell(cell, TrainingCell.class).orElseThrow();
        TrainingPlan plan = LABORATORY.plans().read(training.plan()).orThrow("the plan");
        Dataset data = changed.apply(bundled(plan));
        TrainingOutcome outcome =
                Trainer.train(
                        LessonFiles.network(document(notebook, training)),
                        plan,
                        data,
                        TrainingControl.unattended(THREADS));
        return new LessonTraining(((TrainingOutcome.Trained) outcome).network(), data);
    }

    /** Trains a cell of a notebook. */
    static LessonTraining of(Notebook notebook, TrainingCell cell) {
        return train(document(notebook, cell), cell.plan());
    }

    private static LessonTraining train(String network, String plan) {
        TrainingPlan read = LABORATORY.plans().read(plan).orThrow("the plan");
        return new LessonTraining(
                Trainings.train(LessonFiles.network(network), read), bundled(read));
    }

    private static Dataset bundled(TrainingPlan plan) {
        return LABORATORY.datasets().dataset(plan.data().name()).orElseThrow();
    }

    private static Notebook notebook(String slug) {
        return CATALOG.lesson(slug).orElseThrow().newNotebook(Locale.ENGLISH);
    }

    private static String document(Notebook notebook, TrainingCell cell) {
        return notebook.cell(cell.input(), NetworkCell.class).orElseThrow().document();
    }

    double testPercent() {
        return 100 * network.provenance().testAccuracy();
    }

    /** Input spikes for one test sample, on average. */
    double inputSpikes() {
        return runs().mapToInt(run -> run.input().spikeCount()).average().orElseThrow();
    }

    /** The classes that occur among its answers to the test samples. */
    Set<Integer> classesAnswered() {
        return runs().map(SampleRun::answer).collect(Collectors.toSet());
    }

    private Stream<SampleRun> runs() {
        SpikeSource source = Evaluation.source(network, data).part(Split.TEST);
        NetworkTester tester = NetworkTester.of(network);
        return IntStream.range(0, source.sampleCount())
                .mapToObj(k -> tester.show(source, k, network.plan().seed()));
    }
}
