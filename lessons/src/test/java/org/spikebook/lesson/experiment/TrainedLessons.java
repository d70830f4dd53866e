package org.spikebook.lesson.experiment;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.TrainingPlan;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** Trains cells of lessons. */
final class TrainedLessons {

    private static final Laboratory LABORATORY = Laboratory.standard();
    private static final LessonCatalog CATALOG = LessonCatalog.builtIn();

    private TrainedLessons() {}

    /** Accuracy on the test samples in per cent. */
    static double percent(TrainedNetwork trained) {
        return 100 * trained.provenance().testAccuracy();
    }

    /** Trains a cell of a lesson, its network and its plan changed. */
    static TrainedNetwork trained(
            String slug,
            String cell,
            UnaryOperator<String> changedNetwork,
            UnaryOperator<String> changedPlan) {
        Lesson lesson = CATALOG.lesson(slug).orElseThrow();
        TrainingCell training =
                lesson.newNotebook(Locale.ENGLISH).cell(cell, TrainingCell.class).orElseThrow();
        TrainingPlan plan =
                LABORATORY.plans().read(changedPlan.apply(training.plan())).orThrow("the plan");
        NetworkModel network =
                LessonFiles.network(
                        changedNetwork.apply(LessonFiles.document(lesson, training.input())));
        return Trainings.train(network, plan);
    }
}
