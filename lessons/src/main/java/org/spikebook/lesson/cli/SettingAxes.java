package org.spikebook.lesson.cli;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.lesson.experiment.ChipSetting;
import org.spikebook.training.TrainingPlan;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Which settings of a chip are tried: every combination of the values along three axes. */
final class SettingAxes {

    private static final int MOST_SETTINGS = 500;

    @Option(names = "--weight-bits", paramLabel = "N", split = ",", descriptionKey = "bitsAxis")
    private int[] weightBits = {};

    @Option(names = "--steps", paramLabel = "T", split = ",", descriptionKey = "stepsAxis")
    private int[] steps = {};

    @Option(
            names = "--pruned-percent",
            paramLabel = "P",
            split = ",",
            descriptionKey = "prunedAxis")
    private double[] prunedPercent = {0};

    /** The settings, widest weights and longest samples last. */
    List<ChipSetting> settings(ChipSpec chip, int trainedSteps) throws StopException {
        int[] bits = bits(chip);
        int[] times = steps(trainedSteps);
        double[] pruned = DoubleStream.of(prunedPercent).sorted().distinct().toArray();
        if (!Arrays.stream(pruned).allMatch(percent -> percent >= 0 && percent < 100)) {
            throw StopException.badInput("--pruned-percent", "prunedOutOfRange");
        }
        long count = (long) bits.length * times.length * pruned.length;
        if (count > MOST_SETTINGS) {
            throw StopException.badInput("options", "tooManySettings", count, MOST_SETTINGS);
        }
        List<ChipSetting> settings = new ArrayList<>();
        for (int width : bits) {
            for (int time : times) {
                for (double percent : pruned) {
                    settings.add(new ChipSetting(width, time, percent));
                }
            }
        }
        return settings;
    }

    private int[] bits(ChipSpec chip) throws StopException {
        List<Integer> known = chip.synapses().weightBits();
        IntStream chosen =
                weightBits.length == 0
                        ? known.stream().mapToInt(Integer::intValue)
                        : Arrays.stream(weightBits);
        int[] bits = chosen.sorted().distinct().toArray();
        for (int width : bits) {
            if (!known.contains(width)) {
                throw StopException.badInput("--weight-bits", "unknownBits", width, known);
            }
        }
        return bits;
    }

    private int[] steps(int trainedSteps) throws StopException {
        IntStream chosen =
                steps.length == 0
                        ? IntStream.of(trainedSteps / 4, trainedSteps / 2, trainedSteps)
                                .filter(some -> some > 0)
                        : Arrays.stream(steps);
        int[] times = chosen.sorted().distinct().toArray();
        if (times[0] < 1 || times[times.length - 1] > TrainingPlan.MAX_STEPS) {
            throw StopException.badInput("--steps", "stepsOutOfRange", TrainingPlan.MAX_STEPS);
        }
        return times;
    }
}
