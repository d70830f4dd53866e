package org.spikebook.hardware.document;

import org.spikebook.hardware.emulation.RegisterNetwork;
import org.spikebook.hardware.emulation.RegisterSynapses;
import org.spikebook.hardware.emulation.RegisterTrace;
import org.spikebook.hardware.quantization.integer.LoihiRegisters;
import org.spikebook.hardware.quantization.integer.SignMode;
import org.spikebook.hardware.quantization.integer.WeightFormat;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.problem.Reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads register files, {@code spikebook/registers/1}. The field names are those of Lava ({@code
 * du, dv, vth, bias_mant, weight_exp …}), so that its traces can be run as they are; {@code
 * docs/register-format.md} lists them.
 */
public final class RegisterFileReader {

    static final String FORMAT = "spikebook/registers/1";

    private static final int MAX_VTH = 131_071;
    private static final int MAX_NEURONS = 131_072;
    private static final int MAX_STEPS = 1_000_000;
    private static final long MAX_NUMBERS = 5_000_000;

    private RegisterFileReader() {}

    /** The network that {@code json} describes, or all problems with it. */
    public static Reading<RegisterFile> read(byte[] json) {
        return JsonFile.read(json, RegisterFileReader::file);
    }

    private static RegisterFile file(JsonFields fields) {
        if (fields.has("format")) {
            JsonFile.checkFormat(fields, FORMAT);
        }
        fields.allow(List.of("model", "source", "description", "units", "semantics"));
        fields.allow(List.of("total_output_spikes"));
        JsonFields synapse = fields.objectOrEmpty("synapse");
        int[] shape = new WholeNumbers(synapse).shape("weights");
        int neurons = Math.clamp(shape[0], 1, MAX_NEURONS);
        if (shape[0] == 0) {
            JsonFile.problem(synapse, "weights", "noSynapse");
        }
        WholeNumbers numbers = new WholeNumbers(fields);
        int steps = numbers.whole("steps", 1, MAX_STEPS);
        int lines = shape[1];
        if ((long) steps * (3L * neurons + lines) > MAX_NUMBERS) {
            JsonFile.problem(fields, "steps", "tooLarge", steps, neurons, lines, MAX_NUMBERS);
            steps = 1;
        }
        JsonFields params = fields.objectOrEmpty("params");
        RegisterNetwork network =
                new RegisterNetwork(
                        registers(params, neurons),
                        lower(params, neurons),
                        synapses(synapse, neurons, lines),
                        recurrent(fields, neurons),
                        reset(params),
                        SpikeBits.rows(numbers.matrix("input_spikes", steps, lines, 0, 1)));
        params.noOthers();
        Optional<RegisterTrace> expected = expected(fields, steps, neurons);
        fields.noOthers();
        return new RegisterFile(network, expected);
    }

    /** Lava writes null where there is nothing. */
    private static boolean isLeftOut(JsonFields fields, String key) {
        return fields.any(key).filter(value -> !value.isNull()).isEmpty();
    }

    private static LoihiRegisters registers(JsonFields params, int neurons) {
        WholeNumbers numbers = new WholeNumbers(params);
        return new LoihiRegisters(
                numbers.perItem("du", neurons, 0, 4095, null),
                numbers.perItem("dv", neurons, 0, 4095, null),
                numbers.perItem(isTernary(params) ? "vth_hi" : "vth", neurons, 0, MAX_VTH, null),
                numbers.perItem("bias_mant", neurons, -4096, 4095, 0),
                numbers.perItem("bias_exp", neurons, 0, 7, 0),
                numbers.perItem("refractory_delay", neurons, 1, 63, 1));
    }

    /** Whether neurons have an upper and a lower threshold. */
    private static boolean isTernary(JsonFields params) {
        return params.has("vth_hi") || params.has("vth_lo");
    }

    private static Optional<int[]> lower(JsonFields params, int neurons) {
        return isTernary(params)
                ? Optional.of(
                        Arrays.stream(
                                        new WholeNumbers(params)
                                                .perItem("vth_lo", neurons, -MAX_VTH, 0, null))
                                .map(vth -> vth * (1 << WeightFormat.STATE_SHIFT))
                                .toArray())
                : Optional.empty();
    }

    private static RegisterSynapses synapses(JsonFields fields, int post, int pre) {
        if ((long) post * pre > MAX_NUMBERS) {
            JsonFile.problem(fields, "weights", "tooManySynapses", post, pre, MAX_NUMBERS);
            return new RegisterSynapses(
                    new WeightFormat(1, 0, SignMode.MIXED), new int[0][], new int[0][]);
        }
        WholeNumbers numbers = new WholeNumbers(fields);
        int[][] weights = numbers.matrix("weights", post, pre, -1 << 20, 1 << 20);
        fields.allow(List.of("weights_after_clip_truncate"));
        int exponent = fields.whole("weight_exp", -8, 7, 0);
        int bits = weightBits(fields);
        WeightFormat format = new WeightFormat(bits, exponent, sign(fields, weights));
        int[][] delays =
                isLeftOut(fields, "delays")
                        ? new int[post][pre]
                        : numbers.matrix("delays", post, pre, 0, 62);
        fields.noOthers();
        int[][] mantissas =
                Arrays.stream(weights)
                        .map(row -> Arrays.stream(row).map(format::stored).toArray())
                        .toArray(int[][]::new);
        return new RegisterSynapses(format, mantissas, delays);
    }

    /** 1 to 8 but not 7, which the chip does not know. */
    private static int weightBits(JsonFields fields) {
        int bits = fields.whole("num_weight_bits", 1, 8, 8);
        if (bits == 7) {
            String known = "1, 2, 3, 4, 5, 6, 8";
            JsonFile.problem(
                    fields, "num_weight_bits", "unknownWord", "num_weight_bits", known, bits);
        }
        return bits;
    }

    /** {@code SignMode.MIXED}, {@code mixed} …; anything else that is allowed: from the weights. */
    private static SignMode sign(JsonFields fields, int[][] weights) {
        String given =
                isLeftOut(fields, "sign_mode")
                        ? "determined from weights"
                        : fields.word("sign_mode")
                                .toLowerCase(Locale.ROOT)
                                .replace("signmode.", "");
        return switch (given) {
            case "mixed" -> SignMode.MIXED;
            case "excitatory" -> SignMode.EXCITATORY;
            case "inhibitory" -> SignMode.INHIBITORY;
            default -> {
                if (!given.equals("determined from weights")) {
                    JsonFile.problem(
                            fields,
                            "sign_mode",
                            "unknownWord",
                            "sign_mode",
                            "mixed, excitatory, inhibitory",
                            given);
                }
                yield SignMode.of(all(weights).min().orElse(0), all(weights).max().orElse(0));
            }
        };
    }

    private static IntStream all(int[][] matrix) {
        return Arrays.stream(matrix).flatMapToInt(Arrays::stream);
    }

    private static Optional<RegisterSynapses> recurrent(JsonFields fields, int neurons) {
        return isLeftOut(fields, "recurrent")
                ? Optional.empty()
                : Optional.of(synapses(fields.objectOrEmpty("recurrent"), neurons, neurons));
    }

    private static Optional<RegisterNetwork.PeriodicReset> reset(JsonFields params) {
        if (isLeftOut(params, "reset_interval")) {
            params.allow(List.of("reset_offset"));
            return Optional.empty();
        }
        return Optional.of(
                new RegisterNetwork.PeriodicReset(
                        new WholeNumbers(params).whole("reset_interval", 1, MAX_STEPS),
                        params.whole("reset_offset", 0, MAX_STEPS, 0)));
    }

    private static Optional<RegisterTrace> expected(JsonFields fields, int steps, int neurons) {
        fields.allow(List.of("u", "v", "output_spikes"));
        if (isLeftOut(fields, "u")
                || isLeftOut(fields, "v")
                || isLeftOut(fields, "output_spikes")) {
            return Optional.empty();
        }
        WholeNumbers numbers = new WholeNumbers(fields);
        return Optional.of(
                new RegisterTrace(
                        numbers.matrix("u", steps, neurons, -1 << 24, 1 << 24),
                        numbers.matrix("v", steps, neurons, -1 << 24, 1 << 24),
                        numbers.matrix("output_spikes", steps, neurons, -1, 1)));
    }
}
