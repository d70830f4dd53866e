package org.spikebook.cli.option;

import org.spikebook.cli.terminal.StopException;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.lesson.experiment.ChipSetting;
import org.spikebook.training.plan.TrainingData;

import picocli.CommandLine.Option;

import java.util.List;

/** Which settings of a chip are tried: every combination of the values along three axes. */
public final class SettingAxes {

    private static final int MOST_SETTINGS = 500;

    @Option(names = "--weight-bits", paramLabel = "N", split = ",", descriptionKey = "bitsAxis")
    private List<Integer> weightBits = List.of();

    @Option(names = "--steps", paramLabel = "T", split = ",", descriptionKey = "stepsAxis")
    private List<Integer> steps = List.of();

    @Option(
            names = "--pruned-percent",
            paramLabel = "P",
            split = ",",
            descriptionKey = "prunedAxis")
    private List<Double> prunedPercent = List.of(0.0);

    /** The settings, widest weights and longest samples last. */
    public List<ChipSetting> settings(ChipSpec chip, int trainedSteps) throws StopException {
        List<Integer> bits = bits(chip);
        List<Integer> times = steps(trainedSteps);
        List<Double> pruned = ascending(prunedPercent);
        if (!pruned.stream().allMatch(percent -> percent >= 0 && percent < 100)) {
            throw StopException.badInput("--pruned-percent", "prunedOutOfRange");
        }
        long count = (long) bits.size() * times.size() * pruned.size();
        if (count > MOST_SETTINGS) {
            throw StopException.badInput("options", "tooManySettings", count, MOST_SETTINGS);
        }
        return ChipSetting.all(bits, times, pruned);
    }

    private List<Integer> bits(ChipSpec chip) throws StopException {
        List<Integer> known = chip.synapses().weightBits();
        for (int width : weightBits) {
            if (!known.contains(width)) {
                throw StopException.badInput("--weight-bits", "unknownBits", width, known);
            }
        }
        return weightBits.isEmpty() ? known : ascending(weightBits);
    }

    private List<Integer> steps(int trainedSteps) throws StopException {
        for (int time : steps) {
            if (time < 1 || time > TrainingData.MAX_STEPS) {
                throw StopException.badInput(
                        "--steps", "stepsOutOfRange", time, 1, TrainingData.MAX_STEPS);
            }
        }
        return steps.isEmpty() ? ChipSetting.usualSteps(trainedSteps) : ascending(steps);
    }

    private static <T> List<T> ascending(List<T> values) {
        return values.stream().distinct().sorted().toList();
    }
}
