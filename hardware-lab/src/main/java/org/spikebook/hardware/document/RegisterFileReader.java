package org.spikebook.hardware.document;

import org.spikebook.hardware.emulation.RegisterNetwork;
import org.spikebook.hardware.emulation.RegisterSynapses;
import org.spikebook.hardware.emulation.RegisterTrace;
import org.spikebook.hardware.quantization.integer.LoihiRegisters;
import org.spikebook.hardware.quantization.integer.SignMode;
import org.spikebook.hardware.quantization.integer.WeightFormat;
import org.spikebook.simulator.problem.Reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
        return Fields.read(json, RegisterFileReader::file);
    }

    private static RegisterFile file(Fields fields) {
        if (fields.has("format")) {
            Formats.check(fields, FORMAT);
        }
        fields.ignore("model", "source", "description", "units", "semantics");
        fields.ignore("total_output_spikes");
        Fields synapse = fields.object("synapse");
        int[] shape = Matrices.shape(synapse.required("weights"));
        int neurons = Math.clamp(shape[0], 1, MAX_NEURONS);
        if (shape[0] == 0) {
            synapse.problem("weights", "noSynapse");
        }
        int steps = fields.whole("steps", 1, MAX_STEPS);
        int lines = shape[1];
        if ((long) steps * (3L * neurons + lines) > MAX_NUMBERS) {
            fields.problem("steps", "tooLarge", steps, neurons, lines, MAX_NUMBERS);
            steps = 1;
        }
        Fields params = fields.object("params");
        RegisterNetwork network =
                new RegisterNetwork(
                        registers(params, neurons),
                        lower(params, neurons),
                        synapses(synapse, neurons, lines),
                        recurrent(fields, neurons),
                        reset(params),
                        Bits.rows(Matrices.read(fields, "input_spikes", steps, lines, 0, 1)));
        params.end();
        Optional<RegisterTrace> expected = expected(fields, steps, neurons);
        fields.end();
        return new RegisterFile(network, expected);
    }

    private static LoihiRegisters registers(Fields params, int neurons) {
        return new LoihiRegisters(
                params.perItem("du", neurons, 0, 4095, null),
                params.perItem("dv", neurons, 0, 4095, null),
                params.perItem(isTernary(params) ? "vth_hi" : "vth", neurons, 0, MAX_VTH, null),
                params.perItem("bias_mant", neurons, -4096, 4095, 0),
                params.perItem("bias_exp", neurons, 0, 7, 0),
                params.perItem("refractory_delay", neurons, 1, 63, 1));
    }

    /** Whether neurons have an upper and a lower threshold. */
    private static boolean isTernary(Fields params) {
        return params.has("vth_hi") || params.has("vth_lo");
    }

    private static Optional<int[]> lower(Fields params, int neurons) {
        return isTernary(params)
                ? Optional.of(
                        Arrays.stream(params.perItem("vth_lo", neurons, -MAX_VTH, 0, null))
                                .map(vth -> vth * (1 << WeightFormat.STATE_SHIFT))
                                .toArray())
                : Optional.empty();
    }

    private static RegisterSynapses synapses(Fields fields, int post, int pre) {
        if ((long) post * pre > MAX_NUMBERS) {
            fields.problem("weights", "tooManySynapses", post, pre, MAX_NUMBERS);
            return new RegisterSynapses(
                    new WeightFormat(1, 0, SignMode.MIXED), new int[0][], new int[0][]);
        }
        int[][] weights = Matrices.read(fields, "weights", post, pre, -1 << 20, 1 << 20);
        fields.ignore("weights_after_clip_truncate");
        int exponent = fields.whole("weight_exp", -8, 7, 0);
        int bits = weightBits(fields);
        WeightFormat format = new WeightFormat(bits, exponent, sign(fields, weights));
        int[][] delays =
                fields.optional("delays") == null
                        ? new int[post][pre]
                        : Matrices.read(fields, "delays", post, pre, 0, 62);
        fields.end();
        int[][] mantissas =
                Arrays.stream(weights)
                        .map(row -> Arrays.stream(row).map(format::stored).toArray())
                        .toArray(int[][]::new);
        return new RegisterSynapses(format, mantissas, delays);
    }

    /** 1 to 8 but not 7, which the chip does not know. */
    private static int weightBits(Fields fields) {
        int bits = fields.whole("num_weight_bits", 1, 8, 8);
        if (bits == 7) {
            String known = "1, 2, 3, 4, 5, 6, 8";
            fields.problem("num_weight_bits", "unknownWord", "num_weight_bits", known, bits);
        }
        return bits;
    }

    /** {@code SignMode.MIXED}, {@code mixed} …; anything else that is allowed: from the weights. */
    private static SignMode sign(Fields fields, int[][] weights) {
        String given =
                fields.optional("sign_mode") == null
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
                    fields.problem(
                            "sign_mode",
                            "unknownWord",
                            "sign_mode",
                            "mixed, excitatory, inhibitory",
                            given);
                }
                yield SignMode.of(Matrices.min(weights), Matrices.max(weights));
            }
        };
    }

    private static Optional<RegisterSynapses> recurrent(Fields fields, int neurons) {
        return fields.optional("recurrent") == null
                ? Optional.empty()
                : Optional.of(synapses(fields.object("recurrent"), neurons, neurons));
    }

    private static Optional<RegisterNetwork.PeriodicReset> reset(Fields params) {
        if (params.optional("reset_interval") == null) {
            params.ignore("reset_offset");
            return Optional.empty();
        }
        return Optional.of(
                new RegisterNetwork.PeriodicReset(
                        params.whole("reset_interval", 1, MAX_STEPS),
                        params.whole("reset_offset", 0, MAX_STEPS, 0)));
    }

    private static Optional<RegisterTrace> expected(Fields fields, int steps, int neurons) {
        fields.ignore("u", "v", "output_spikes");
        if (!fields.has("u") || !fields.has("v") || !fields.has("output_spikes")) {
            return Optional.empty();
        }
        return Optional.of(
                new RegisterTrace(
                        Matrices.read(fields, "u", steps, neurons, -1 << 24, 1 << 24),
                        Matrices.read(fields, "v", steps, neurons, -1 << 24, 1 << 24),
                        Matrices.read(fields, "output_spikes", steps, neurons, -1, 1)));
    }
}
