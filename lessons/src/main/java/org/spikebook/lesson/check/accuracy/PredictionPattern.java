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

    static List<Text> of(Answers answers) {
        if (answers.outputSpikes() == 0) {
            return List.of(Measured.text("answers.silent"));
        }
        int[] given = answers.given();
        for (int answer = 0; answer < given.length; answer++) {
            if (given[answer] >= CONSTANT * answers.samples()) {
                return List.of(
                        Measured.text(
                                "answers.constant",
                                answer,
                                Measured.tenths(100.0 * given[answer] / answers.samples())));
            }
        }
        return List.of();
    }
}
