package org.spikebook.lesson.check.accuracy;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges hidden episodes in which a trained network controls a plant, its own or another one. */
abstract class EpisodeCheck implements Check {

    /** The data set of the plant's episodes. */
    abstract String data();

    /** The most steps of an episode. */
    abstract int mostSteps();

    /** The numbers of the plant that may differ from those it was trained with. */
    abstract List<ParameterInfo> plant();

    @Override
    public final List<ParameterInfo> parameters() {
        return Episodes.parameters(mostSteps(), plant());
    }

    @Override
    public final Class<? extends Cell> judges() {
        return TrainingCell.class;
    }

    @Override
    public final CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        double[] numbers =
                plant().stream().mapToDouble(number -> values.number(number.name())).toArray();
        Map<String, Value> plant = new LinkedHashMap<>();
        for (int k = 0; k < numbers.length; k++) {
            plant.put(plant().get(k).name(), Value.of(numbers[k]));
        }
        return evidence.episodes(cells.getFirst(), data(), plant, Episodes.count(values))
                .judged(
                        points,
                        report ->
                                Episodes.of(report, values)
                                        .judged(points, type() + ".episodes", numbers));
    }
}
