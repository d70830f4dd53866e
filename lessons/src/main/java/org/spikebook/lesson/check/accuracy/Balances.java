package org.spikebook.lesson.check.accuracy;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.training.control.ControlReport;

import java.util.List;
import java.util.Map;

/**
 * A trained network balances the pole on the cart in hidden episodes, with the plant as it was
 * trained or with another one. At {@code leastPercent} of the episodes there are all points, at
 * half of that or less there are none, in between in proportion.
 */
public final class Balances implements Check {

    private static final String DATA = "cartPole";

    @Override
    public String type() {
        return "balances";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.whole("leastSteps", "n", ControlReport.BALANCED_STEPS, 1, 500),
                ParameterInfo.real("leastPercent", "p", Unit.PERCENT, 80).above(0, 100),
                ParameterInfo.whole("episodes", "m", 20, 1, 100),
                ParameterInfo.real("halfLengthM", "l", Unit.NONE, 0.5).above(0, 100),
                ParameterInfo.real("forceN", "F", Unit.NONE, 10).between(0, 1000));
    }

    @Override
    public Class<? extends Cell> judges() {
        return TrainingCell.class;
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        Map<String, Value> plant =
                Map.of(
                        "halfLengthM", Value.of(values.number("halfLengthM")),
                        "forceN", Value.of(values.number("forceN")));
        return evidence.episodes(cells.getFirst(), DATA, plant, values.whole("episodes"))
                .judged(points, report -> judge(values, points, report));
    }

    private static CheckResult judge(ParameterValues values, int points, ControlReport report) {
        int least = values.whole("leastSteps");
        double wanted = values.number("leastPercent");
        long kept = report.steps().stream().filter(steps -> steps >= least).count();
        int episodes = report.steps().size();
        double percent = 100.0 * kept / episodes;
        return CheckResult.share(
                Measured.share(percent, wanted / 2, wanted),
                points,
                List.of(
                        Measured.text(
                                "balances.episodes.result",
                                kept,
                                episodes,
                                least,
                                Numbers.readable(wanted),
                                Measured.tenths(report.meanSteps()),
                                Numbers.readable(values.number("halfLengthM")),
                                Numbers.readable(values.number("forceN")))));
    }
}
