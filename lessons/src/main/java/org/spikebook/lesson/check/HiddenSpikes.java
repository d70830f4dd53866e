package org.spikebook.lesson.check;

import org.spikebook.lesson.check.Evidence.Answers;
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
 * The hidden neurons of a trained network fire sparsely: their spikes for one hidden sample, a mean
 * over samples, while the network still answers well enough: below {@code leastAccuracyPercent}
 * there are no points, so that a silent network wins nothing. Twice the spikes give none, in
 * between in proportion.
 */
public final class HiddenSpikes implements Check {

    private static final double NO_CREDIT_TIMES = 2;

    @Override
    public String type() {
        return "hiddenSpikes";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name("data", "digits8x8"),
                ParameterInfo.real("mostSpikes", "n", Unit.NONE, 100).above(0, 1e9),
                ParameterInfo.real("leastAccuracyPercent", "a", Unit.PERCENT, 85).between(0, 100));
    }

    @Override
    public Class<? extends Cell> judges() {
        return TrainingCell.class;
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        return switch (evidence.answers(cells.getFirst(), values.word("data"))) {
            case Finding.Lacking<Answers>(List<Text> reasons) -> CheckResult.none(points, reasons);
            case Finding.Found<Answers>(Answers answers) -> judge(values, points, answers);
        };
    }

    private static CheckResult judge(ParameterValues values, int points, Answers answers) {
        double most = values.number("mostSpikes");
        double floor = values.number("leastAccuracyPercent");
        boolean accurate = answers.percent() >= floor;
        List<Text> reasons = new ArrayList<>();
        reasons.add(
                Measured.text(
                        answers.hiddenSpikes() <= most ? "hidden.within" : "hidden.over",
                        Measured.tenths(answers.hiddenSpikes()),
                        Numbers.readable(most)));
        reasons.add(
                Measured.text(
                        accurate ? "hidden.accurate" : "hidden.inaccurate",
                        Measured.tenths(answers.percent()),
                        Numbers.readable(floor)));
        if (!accurate) {
            reasons.addAll(PredictionPattern.of(answers));
            return CheckResult.none(points, reasons);
        }
        double share = Measured.share(answers.hiddenSpikes(), NO_CREDIT_TIMES * most, most);
        return CheckResult.share(share, points, reasons);
    }
}
