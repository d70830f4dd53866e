package org.spikebook.lesson.check.accuracy;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.parameter.Value;

import java.util.List;
import java.util.Map;

/**
 * A trained network balances the pole on the cart in hidden episodes, with the plant as it was
 * trained or with another one ({@link Episodes}).
 */
public final class Balances implements Check {

    private static final String DATA = "cartPole";

    @Override
    public String type() {
        return "balances";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return Episodes.parameters(
                500,
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
        double halfLengthM = values.number("halfLengthM");
        double forceN = values.number("forceN");
        Map<String, Value> plant =
                Map.of("halfLengthM", Value.of(halfLengthM), "forceN", Value.of(forceN));
        return evidence.episodes(cells.getFirst(), DATA, plant, Episodes.count(values))
                .judged(
                        points,
                        report ->
                                Episodes.of(report, values)
                                        .judged(
                                                points,
                                                "balances.episodes.result",
                                                halfLengthM,
                                                forceN));
    }
}
