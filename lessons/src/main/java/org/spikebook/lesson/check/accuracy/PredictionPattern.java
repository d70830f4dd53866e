package org.spikebook.lesson.check.accuracy;

import org.spikebook.lesson.check.Evidence.Answers;
import org.spikebook.lesson.check.Measured;
import org.spikebook.simulator.text.Text;

import java.util.List;

/** What stands out in the answers of a network that fails, as a hint at the cause. */
final class PredictionPattern {

    /** From this share on, one answer is called the constant one. */
    private static final double CONSTANT = 0.95;

    private PredictionPattern() {}

    /** Neurons that could fire and do not are the cause of a constant answer. */
    static List<Text> of(Answers answers) {
        int[] given = answers.given();
        for (int answer = 0; answer < given.length; answer++) {
            if (given[answer] >= CONSTANT * answers.samples()) {
                return List.of(
                        answers.outputSpikes().orElse(1) == 0
                                ? Measured.text("answers.silent")
                                : Measured.text(
                                        "answers.constant",
                                        answer,
                                        Measured.tenths(
                                                100.0 * given[answer] / answers.samples())));
            }
        }
        return List.of();
    }
}
