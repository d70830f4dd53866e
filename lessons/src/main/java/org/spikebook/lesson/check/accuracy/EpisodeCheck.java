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
import java.util.stream.Stream;

/** Judges hidden episodes in which a trained network controls a plant, its own or another one. */
abstract class EpisodeCheck implements Check {

    private static final String CHIP = "chip";

    /** The data set of the plant's episodes. */
    abstract String data();

    /** The most steps of an episode. */
    abstract int mostSteps();

    /** The numbers of the plant that may differ from those it was trained with. */
    abstract List<ParameterInfo> plant();

    @Override
    public final List<ParameterInfo> parameters() {
        return Stream.concat(
                        Episodes.parameters(mostSteps(), plant()).stream(),
                        Stream.of(ParameterInfo.name(CHIP, "")))
                .toList();
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
        String chip = values.word(CHIP);
        return evidence.episodes(cells.getFirst(), data(), plant, chip, Episodes.count(values))
                .judged(
                        points,
                        report ->
                                Episodes.of(report, values)
                                        .judged(points, type() + ".episodes", chip, numbers));
    }
}
