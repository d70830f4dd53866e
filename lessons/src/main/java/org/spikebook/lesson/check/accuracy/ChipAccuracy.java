package org.spikebook.lesson.check.accuracy;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.Answers;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.SamplePresentation;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;

/**
 * A trained network still answers well enough on a chip that stores its weights with few bits, on
 * hidden samples. At {@code leastPercent} there are all points, at {@code nonePercent} or less
 * there are none, in between in proportion. The answer is read after {@code atSteps}, as in {@link
 * TestAccuracy}.
 */
public final class ChipAccuracy implements Check {

    @Override
    public String type() {
        return "chipAccuracy";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name("data", "digits8x8"),
                ParameterInfo.name("chip", "loihi1"),
                ParameterInfo.whole("weightBits", "b", 8, 1, 9),
                ParameterInfo.real("leastPercent", "a", Unit.PERCENT, 90).above(0, 100),
                ParameterInfo.real("nonePercent", "a_0", Unit.PERCENT, 60).between(0, 100),
                SamplePresentation.AT_STEPS);
    }

    @Override
    public Class<? extends Cell> judges() {
        return TrainingCell.class;
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        SamplePresentation presentation = SamplePresentation.of(values);
        return evidence.chipPredictions(
                        cells.getFirst(),
                        presentation,
                        values.word("chip"),
                        values.whole("weightBits"))
                .judged(points, onChip -> judge(values, points, presentation, onChip.answers()));
    }

    private static CheckResult judge(
            ParameterValues values, int points, SamplePresentation presentation, Answers answers) {
        double least = values.number("leastPercent");
        double none = Math.min(values.number("nonePercent"), least - 1);
        List<Text> reasons = new ArrayList<>();
        reasons.add(
                Measured.text(
                        presentation.reason("onChip")
                                + (answers.percent() >= least ? ".accuracy" : ".tooLow"),
                        values.whole("weightBits"),
                        Measured.tenths(answers.percent()),
                        answers.correct(),
                        answers.samples(),
                        Numbers.readable(least),
                        presentation.atSteps()));
        if (answers.percent() < least) {
            reasons.addAll(PredictionPattern.of(answers));
        }
        return CheckResult.share(Measured.share(answers.percent(), none, least), points, reasons);
    }
}
