package org.spikebook.lesson.check.accuracy;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.TrainingKind;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.List;

/**
 * A network was trained by the method that the task is about, for presentations that are short
 * enough. It is a limit beside checks of what the network does.
 */
public final class TrainedBy implements Check {

    private static final int MOST_STEPS = 1000;

    @Override
    public String type() {
        return "trainedBy";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.choice("method", "surrogate", "conversion", "stdp", "rewardStdp"),
                ParameterInfo.whole("leastSteps", "T_0", 1, 1, MOST_STEPS),
                ParameterInfo.whole("mostSteps", "T", MOST_STEPS, 1, MOST_STEPS));
    }

    @Override
    public Class<? extends Cell> judges() {
        return TrainingCell.class;
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        return evidence.trainingKind(cells.getFirst())
                .judged(points, kind -> judge(values, points, kind));
    }

    private static CheckResult judge(ParameterValues values, int points, TrainingKind kind) {
        String method = values.word("method");
        int most = values.whole("mostSteps");
        int least = values.whole("leastSteps");
        String finding =
                !kind.method().equals(method)
                        ? "other"
                        : kind.steps() > most
                                ? "tooLong"
                                : kind.steps() < least ? "tooShort" : "as";
        return CheckResult.share(
                finding.equals("as") ? 1 : 0,
                points,
                List.of(
                        Measured.text(
                                "trainedBy." + finding,
                                Measured.text("option.method." + kind.method()),
                                Measured.text("option.method." + method),
                                kind.steps(),
                                most,
                                least)));
    }
}
