package org.spikebook.hardware.interchange;

import org.spikebook.hardware.quantization.integer.LoihiRegisters;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The neurons of one layer.
 *
 * @param delays extra steps that their spikes take: one for all, or one for each neuron
 */
@SuppressWarnings("ArrayRecordComponent")
record NetxNeurons(LoihiRegisters registers, int[] delays) {

    private static final int BIAS_EXPONENT = 6;
    private static final int MAX_DELAY = 62;

    /** Reads the neurons of a layer; what they cannot be here is a problem. */
    static Optional<NetxNeurons> read(NetxGroup layer, NetxShape shape, int[] bias) {
        Optional<NetxGroup> found = layer.child("neuron");
        if (found.isEmpty()) {
            layer.note("missing", "neuron");
            return Optional.empty();
        }
        NetxGroup neuron = found.get();
        String type = neuron.word("type").toUpperCase(Locale.ROOT);
        if (!type.equals("LOIHI") && !type.equals("CUBA")) {
            neuron.note("neuronType", type.isEmpty() ? "-" : type);
            return Optional.empty();
        }
        if (neuron.whole("gradedSpike", 0, 1, 0) == 1
                || neuron.whole("messageBits", 0, 32, 0) > 0) {
            neuron.note("graded");
            return Optional.empty();
        }
        neuron.whole("wgtExp", 0, 0, 0);
        neuron.whole("weight_exp", 0, 0, 0);
        int size = bias.length;
        // an input decay of 4096 empties u immediately; the register holds one less
        int[] du = filled(size, neuron.whole("iDecay", 0, 4096, 4096) - 1);
        int[] dv = filled(size, neuron.whole("vDecay", 0, 4096, 0));
        int[] threshold = filled(size, neuron.whole("vThMant", 0, (1 << 17) - 1, 0));
        int[] refractory = filled(size, neuron.whole("refDelay", 1, 63, 1));
        LoihiRegisters registers =
                new LoihiRegisters(
                        du, dv, threshold, bias, filled(size, BIAS_EXPONENT), refractory);
        return Optional.of(new NetxNeurons(registers, delays(layer, shape, size)));
    }

    private static int[] filled(int size, int value) {
        int[] filled = new int[size];
        Arrays.fill(filled, value);
        return filled;
    }

    /** The bias of each neuron: none, one for all, for each channel or for each neuron. */
    static int[] bias(NetxGroup layer, NetxShape shape) {
        return perNeuron(layer, "bias", shape, -4096, 4095);
    }

    private static int[] delays(NetxGroup layer, NetxShape shape, int size) {
        int[] delays = perNeuron(layer, "delay", shape, 0, MAX_DELAY);
        return Arrays.stream(delays).allMatch(d -> d == 0) || size == 0 ? new int[] {0} : delays;
    }

    private static int[] perNeuron(
            NetxGroup layer, String name, NetxShape shape, int min, int max) {
        int size = shape.size();
        int[] values = new int[size];
        Optional<NetxGroup.Numbers> found = layer.numbers(name);
        if (found.isEmpty()) {
            return values;
        }
        double[] given = found.get().values();
        int each = given.length == 0 || size % given.length != 0 ? 0 : size / given.length;
        boolean known =
                given.length == 1 || given.length == shape.channels() || given.length == size;
        if (each == 0 || !known) {
            layer.note("perNeuron", name, size, shape.channels(), given.length);
            return values;
        }
        for (int i = 0; i < size; i++) {
            double value = given[i / each];
            if (value != Math.rint(value) || value < min || value > max) {
                layer.noteRange(name, min, max, value);
                return values;
            }
            values[i] = (int) value;
        }
        return values;
    }
}
