package org.spikebook.lesson.review;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.FigurePlan;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.validation.Validation;

/**
 * What the model solution of a lesson costs who computes it once.
 *
 * @param steps of all neurons and lines of stimuli, in one run of each network
 * @param runs of networks for sweeps
 * @param trainings of networks, for sweeps too
 */
public record LessonCost(double steps, int runs, int trainings) {

    /** Nothing is run. */
    public static LessonCost of(Lesson lesson, Laboratory laboratory) {
        Notebook notebook = lesson.modelSolution();
        double steps = 0;
        for (NetworkCell cell : notebook.cells(NetworkCell.class)) {
            steps +=
                    laboratory.networks().read(cell.document())
                                    instanceof Validation.Valid(NetworkModel network)
                            ? steps(network)
                            : 0;
        }
        int runs = 0;
        int trainings = notebook.cells(TrainingCell.class).size();
        for (SweepCell sweep : notebook.cells(SweepCell.class)) {
            int points = FigurePlan.of(sweep, notebook).trainings();
            boolean trains = sweep.design().measure().isOfTraining();
            runs += trains ? 0 : points;
            trainings += trains ? points : 0;
        }
        return new LessonCost(steps, runs, trainings);
    }

    private static double steps(NetworkModel network) {
        int members =
                network.populations().stream().mapToInt(Population::size).sum()
                        + network.stimuli().stream().mapToInt(Stimulus::size).sum();
        return (double) members * network.run().steps();
    }
}
