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
 * A trained network brings the hand of the arm to its target in hidden episodes and keeps it there,
 * with the arm as it was trained or with another one ({@link Episodes}).
 */
public final class Reaches implements Check {

    private static final String DATA = "reachingArm";

    @Override
    public String type() {
        return "reaches";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return Episodes.parameters(
                400,
                ParameterInfo.real("foreKg", "m_2", Unit.NONE, 1.1).above(0, 1000),
                ParameterInfo.real("gravityMPerS2", "g", Unit.NONE, 0).between(0, 100));
    }

    @Override
    public Class<? extends Cell> judges() {
        return TrainingCell.class;
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        double foreKg = values.number("foreKg");
        double gravity = values.number("gravityMPerS2");
        Map<String, Value> plant =
                Map.of("foreKg", Value.of(foreKg), "gravityMPerS2", Value.of(gravity));
        return evidence.episodes(cells.getFirst(), DATA, plant, Episodes.count(values))
                .judged(
                        points,
                        report ->
                                Episodes.of(report, values)
                                        .judged(
                                                points,
                                                "reaches.episodes.result",
                                                foreKg,
                                                gravity));
    }
}
