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
        fields.allow(List.of("description", "source", "total_output_spikes"));
        int[] shape = Matrices.shape(fields.required("crossbar").orElse(null));
        int neurons = Math.clamp(shape[0], 1, MAX_SIZE);
        int axons = Math.clamp(shape[1], 1, MAX_SIZE);
        if (shape[0] == 0 || shape[0] > MAX_SIZE || shape[1] > MAX_SIZE) {
            JsonFile.problem(fields, "crossbar", "crossbarSize", shape[0], shape[1], MAX_SIZE);
        }
        int ticks = WholeNumbers.whole(fields, "ticks", 1, MAX_TICKS);
        if ((long) ticks * (2L * neurons + axons) > MAX_NUMBERS) {
            JsonFile.problem(fields, "ticks", "tooLarge", ticks, neurons, axons, MAX_NUMBERS);
            ticks = 1;
        }
        JsonFields registers = fields.objectOrEmpty("neurons");
        CrossbarCore core =
                new CrossbarCore(
                        registers(registers, neurons),
                        WholeNumbers.perItem(
                                fields, "axon_types", axons, 0, AxonCopies.TYPES - 1, null),
                        Matrices.read(fields, "crossbar", neurons, axons, 0, 1),
                        targets(fields, neurons, axons),
                        SpikeBits.rows(Matrices.read(fields, "input_spikes", ticks, axons, 0, 1)),
                        fields.whole("seed", 0, Integer.MAX_VALUE, 0));
        registers.noOthers();
        Optional<CrossbarTrace> expected = expected(fields, ticks, neurons);
        fields.noOthers();
        return new CrossbarFile(core, expected);
    }

    private static TrueNorthRegisters registers(JsonFields fields, int neurons) {
        int[][] weights = typed(fields, "weights", neurons, -(AxonCopies.GREATEST_WEIGHT + 1));
        int[][] stochastic =
                fields.has("stochastic_weights")
                        ? typed(fields, "stochastic_weights", neurons, 0)
                        : new int[neurons][AxonCopies.TYPES];
        int[] leak = WholeNumbers.perItem(fields, "leak", neurons, -256, 255, 0);
        int[] reversal = WholeNumbers.perItem(fields, "leak_reversal", neurons, 0, 1, 0);
        int[] stochasticLeak = WholeNumbers.perItem(fields, "stochastic_leak", neurons, 0, 1, 0);
        int[] threshold =
                WholeNumbers.perItem(fields, "threshold", neurons, 0, THRESHOLD_LIMIT, null);
        int[] mask = WholeNumbers.perItem(fields, "threshold_mask", neurons, 0, THRESHOLD_LIMIT, 0);
        int[] negative =
                WholeNumbers.perItem(
                        fields, "negative_threshold", neurons, 0, THRESHOLD_LIMIT, THRESHOLD_LIMIT);
        int[] saturates = WholeNumbers.perItem(fields, "negative_saturates", neurons, 0, 1, 1);
        int[] reset = WholeNumbers.perItem(fields, "reset", neurons, -V_LIMIT, V_LIMIT - 1, 0);
        int[] initial =
                WholeNumbers.perItem(
                        fields, "initial_potential", neurons, -V_LIMIT, V_LIMIT - 1, 0);
        int[] mode = WholeNumbers.perItem(fields, "reset_mode", neurons, 0, 2, 0);
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
    private static int[][] typed(JsonFields fields, String key, int neurons, int min) {
        int max = min < 0 ? AxonCopies.GREATEST_WEIGHT : 1;
        if (Matrices.shape(fields.required(key).orElse(null))[0] > 0) {
            return Matrices.read(fields, key, neurons, AxonCopies.TYPES, min, max);
        }
        int[] shared = WholeNumbers.perItem(fields, key, AxonCopies.TYPES, min, max, null);
        return IntStream.range(0, neurons).mapToObj(_ -> shared).toArray(int[][]::new);
    }

    private static Optional<CrossbarCore.Targets> targets(
            JsonFields fields, int neurons, int axons) {
        if (!fields.has("target_axons")) {
            fields.allow(List.of("target_delays"));
            return Optional.empty();
        }
        return Optional.of(
                new CrossbarCore.Targets(
                        WholeNumbers.perItem(fields, "target_axons", neurons, -1, axons - 1, null),
                        WholeNumbers.perItem(fields, "target_delays", neurons, 1, MAX_DELAY, 1)));
    }

    private static Optional<CrossbarTrace> expected(JsonFields fields, int ticks, int neurons) {
        fields.allow(List.of("v", "output_spikes"));
        if (!fields.has("v") || !fields.has("output_spikes")) {
            return Optional.empty();
        }
        return Optional.of(
                new CrossbarTrace(
                        Matrices.read(fields, "v", ticks, neurons, -V_LIMIT, V_LIMIT),
                        SpikeBits.rows(
                                Matrices.read(fields, "output_spikes", ticks, neurons, 0, 1)),
                        new int[ticks]));
    }
}
