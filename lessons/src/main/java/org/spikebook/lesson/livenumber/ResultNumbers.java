package org.spikebook.lesson.livenumber;

import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.training.TrainedNetwork;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the result of a training or of a chip gives in numbers.
 *
 * @param values in the units of their measures
 */
public record ResultNumbers(Map<SweepMeasure, Double> values) {

    private static final double PERCENT = 100;

    public ResultNumbers {
        values = Map.copyOf(values);
    }

    /** Those of a network that was trained. */
    public static ResultNumbers of(TrainedNetwork trained) {
        return new ResultNumbers(
                Map.of(SweepMeasure.TEST_ACCURACY, PERCENT * trained.provenance().testAccuracy()));
    }

    /**
     * Those of a network on a chip.
     *
     * @param accuracy with the chip's integers, 0 to 1
     * @param energyNj dynamic energy of an inference
     */
    public static ResultNumbers ofChip(double accuracy, OptionalDouble energyNj) {
        double percent = PERCENT * accuracy;
        return new ResultNumbers(
                energyNj.isPresent()
                        ? Map.of(
                                SweepMeasure.CHIP_ACCURACY,
                                percent,
                                SweepMeasure.ENERGY_PER_INFERENCE,
                                energyNj.getAsDouble())
                        : Map.of(SweepMeasure.CHIP_ACCURACY, percent));
    }

    /** The value of a measure; empty where the result has none. */
    public OptionalDouble value(SweepMeasure measure) {
        Double value = values.get(measure);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
