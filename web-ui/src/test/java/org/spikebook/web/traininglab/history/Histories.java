package org.spikebook.web.traininglab.history;

import org.spikebook.web.traininglab.history.TrainingHistory.WatchedSample;

import java.util.List;

/** Recordings for tests: one sample of class 1 of three, pictures of two by one pixels. */
public final class Histories {

    private static final FieldLayout LAYOUT =
            new FieldLayout("in", "hidden", "mV", 1, 2, 1, 1, List.of(0, 1));

    private Histories() {}

    public static TrainingHistory empty(int epochs) {
        return new TrainingHistory(
                epochs, "hash", LAYOUT, List.of(new WatchedSample(7, 1)), List.of());
    }

    /** With the answers after epochs 0, 1, … */
    public static TrainingHistory of(int... answers) {
        TrainingHistory history = empty(answers.length);
        for (int epoch = 0; epoch < answers.length; epoch++) {
            history = history.with(moment(epoch, answers[epoch], epoch + 1));
        }
        return history;
    }

    /** The same course of another network. */
    public static TrainingHistory withOtherWeights(TrainingHistory history) {
        return new TrainingHistory(
                history.epochs(),
                history.dataHash(),
                LAYOUT,
                history.samples(),
                history.moments().stream().map(Histories::withOtherWeights).toList());
    }

    private static TrainingMoment withOtherWeights(TrainingMoment moment) {
        return new TrainingMoment(
                moment.epoch(),
                new WeightSnapshot(1, new byte[] {-127, 127, -127, 127}),
                moment.decisions());
    }

    static TrainingMoment moment(int epoch, int answer, int spikes) {
        byte level = (byte) Math.min(127, epoch);
        return new TrainingMoment(
                epoch,
                new WeightSnapshot(epoch + 1, new byte[] {level, 0, 0, 127}),
                List.of(
                        new SampleDecision(
                                answer,
                                List.of(answer == 0 ? spikes : 0, answer == 1 ? spikes : 0, 0),
                                List.of())));
    }
}
