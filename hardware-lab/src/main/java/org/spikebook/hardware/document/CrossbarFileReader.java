package org.spikebook.hardware.document;

import org.spikebook.hardware.emulation.CrossbarCore;
import org.spikebook.hardware.emulation.CrossbarTrace;
import org.spikebook.hardware.quantization.integer.AxonCopies;
import org.spikebook.hardware.quantization.integer.TrueNorthCell;
import org.spikebook.hardware.quantization.integer.TrueNorthRegisters;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.problem.Reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads a TrueNorth core, {@code spikebook/truenorth-core/1}; {@code docs/register-format.md} lists
 * its fields.
 */
public final class CrossbarFileReader {

    static final String FORMAT = "spikebook/truenorth-core/1";

    private static final int MAX_SIZE = 256;
    private static final int MAX_TICKS = 1_000_000;
    private static final long MAX_NUMBERS = 5_000_000;
    private static final int MAX_DELAY = 15;
    private static final int V_LIMIT = 1 << 19;
    private static final int THRESHOLD_LIMIT = (1 << 18) - 1;

    private CrossbarFileReader() {}

    /** The core that {@code json} describes, or all problems with it. */
    public static Reading<CrossbarFile> read(byte[] json) {
        return JsonFile.read(json, CrossbarFileReader::file);
    }

    private static CrossbarFile file(JsonFields fields) {
        JsonFile.checkFormat(fields, FORMAT);
        WholeNumbers numbers = new WholeNumbers(fields);
        fields.allow(List.of("description", "source", "total_output_spikes"));
        int[] shape = numbers.shape("crossbar");
        int neurons = Math.clamp(shape[0], 1, MAX_SIZE);
        int axons = Math.clamp(shape[1], 1, MAX_SIZE);
        if (shape[0] == 0 || shape[0] > MAX_SIZE || shape[1] > MAX_SIZE) {
            JsonFile.problem(fields, "crossbar", "crossbarSize", shape[0], shape[1], MAX_SIZE);
        }
        int ticks = numbers.whole("ticks", 1, MAX_TICKS);
        if ((long) ticks * (2L * neurons + axons) > MAX_NUMBERS) {
            JsonFile.problem(fields, "ticks", "tooLarge", ticks, neurons, axons, MAX_NUMBERS);
            ticks = 1;
        }
        JsonFields registers = fields.objectOrEmpty("neurons");
        CrossbarCore core =
                new CrossbarCore(
                        registers(new WholeNumbers(registers), neurons),
                        numbers.perItem("axon_types", axons, 0, AxonCopies.TYPES - 1, null),
                        numbers.matrix("crossbar", neurons, axons, 0, 1),
                        targets(numbers, neurons, axons),
                        SpikeBits.rows(numbers.matrix("input_spikes", ticks, axons, 0, 1)),
                        fields.whole("seed", 0, Integer.MAX_VALUE, 0));
        registers.noOthers();
        Optional<CrossbarTrace> expected = expected(numbers, ticks, neurons);
        fields.noOthers();
        return new CrossbarFile(core, expected);
    }

    private static TrueNorthRegisters registers(WholeNumbers numbers, int neurons) {
        int[][] weights = typed(numbers, "weights", neurons, -(AxonCopies.GREATEST_WEIGHT + 1));
        int[][] stochastic =
                numbers.fields().has("stochastic_weights")
                        ? typed(numbers, "stochastic_weights", neurons, 0)
                        : new int[neurons][AxonCopies.TYPES];
        int[] leak = numbers.perItem("leak", neurons, -256, 255, 0);
        int[] reversal = numbers.perItem("leak_reversal", neurons, 0, 1, 0);
        int[] stochasticLeak = numbers.perItem("stochastic_leak", neurons, 0, 1, 0);
        int[] threshold = numbers.perItem("threshold", neurons, 0, THRESHOLD_LIMIT, null);
        int[] mask = numbers.perItem("threshold_mask", neurons, 0, THRESHOLD_LIMIT, 0);
        int[] negative =
                numbers.perItem("negative_threshold", neurons, 0, THRESHOLD_LIMIT, THRESHOLD_LIMIT);
        int[] saturates = numbers.perItem("negative_saturates", neurons, 0, 1, 1);
        int[] reset = numbers.perItem("reset", neurons, -V_LIMIT, V_LIMIT - 1, 0);
        int[] initial = numbers.perItem("initial_potential", neurons, -V_LIMIT, V_LIMIT - 1, 0);
        int[] mode = numbers.perItem("reset_mode", neurons, 0, 2, 0);
        List<TrueNorthCell> cells = new ArrayList<>();
        for (int i = 0; i < neurons; i++) {
            cells.add(
                    new TrueNorthCell(
                            Arrays.stream(weights[i]).boxed().toList(),
                            Arrays.stream(stochastic[i]).mapToObj(b -> b != 0).toList(),
                            new TrueNorthCell.Leak(
                                    leak[i], reversal[i] != 0, stochasticLeak[i] != 0),
                            new TrueNorthCell.Threshold(
                                    threshold[i], mask[i], negative[i], saturates[i] != 0),
                            new TrueNorthCell.Reset(
                                    TrueNorthCell.ResetMode.values()[mode[i]], reset[i]),
                            initial[i]));
        }
        return new TrueNorthRegisters(cells);
    }

    /** A number for each axon type: one list for all neurons, or a list of such lists. */
    private static int[][] typed(WholeNumbers numbers, String key, int neurons, int min) {
        int max = min < 0 ? AxonCopies.GREATEST_WEIGHT : 1;
        if (numbers.shape(key)[0] > 0) {
            return numbers.matrix(key, neurons, AxonCopies.TYPES, min, max);
        }
        int[] shared = numbers.perItem(key, AxonCopies.TYPES, min, max, null);
        return IntStream.range(0, neurons).mapToObj(_ -> shared).toArray(int[][]::new);
    }

    private static Optional<CrossbarCore.Targets> targets(
            WholeNumbers numbers, int neurons, int axons) {
        JsonFields fields = numbers.fields();
        if (!fields.has("target_axons")) {
            fields.allow(List.of("target_delays"));
            return Optional.empty();
        }
        return Optional.of(
                new CrossbarCore.Targets(
                        numbers.perItem("target_axons", neurons, -1, axons - 1, null),
                        numbers.perItem("target_delays", neurons, 1, MAX_DELAY, 1)));
    }

    private static Optional<CrossbarTrace> expected(WholeNumbers numbers, int ticks, int neurons) {
        JsonFields fields = numbers.fields();
        fields.allow(List.of("v", "output_spikes"));
        if (!fields.has("v") || !fields.has("output_spikes")) {
            return Optional.empty();
        }
        return Optional.of(
                new CrossbarTrace(
                        numbers.matrix("v", ticks, neurons, -V_LIMIT, V_LIMIT),
                        SpikeBits.rows(numbers.matrix("output_spikes", ticks, neurons, 0, 1)),
                        new int[ticks]));
    }
}
