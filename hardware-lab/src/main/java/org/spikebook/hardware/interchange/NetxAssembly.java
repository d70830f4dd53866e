package org.spikebook.hardware.interchange;

import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.SignMode;
import org.spikebook.hardware.quantization.integer.WeightFormat;

import java.util.ArrayList;
import java.util.List;

/** Puts layers together: each takes its spikes from the one before, one step later. */
final class NetxAssembly {

    private static final int GREATEST_MIXED = 127;
    private static final int NO_SUCH_WIDTH = 7;

    private final List<IntegerNetwork.Inputs> inputs = new ArrayList<>();
    private final List<IntegerNetwork.Neurons> populations = new ArrayList<>();
    private final List<IntegerNetwork.Synapses> projections = new ArrayList<>();
    private int[] delaysBefore = {0};
    private int latency;

    void addNeurons(NetxNetwork.Layer layer, NetxNeurons neurons) {
        populations.add(
                new IntegerNetwork.Neurons(layer.id(), neurons.registers(), latency, false));
        delaysBefore = neurons.delays();
        latency++;
    }

    /** Synapses onto the layer that is added next. */
    void addSynapses(String layer, int sources, NetxSynapses synapses) {
        if (populations.isEmpty()) {
            inputs.add(new IntegerNetwork.Inputs("in", sources));
            latency = 1;
        }
        int source = populations.isEmpty() ? 0 : firstOfLast();
        add("to-" + layer, source, populations.size(), synapses, delaysBefore);
    }

    /** Synapses of the layer added last among its own neurons. */
    void addRecurrent(NetxSynapses synapses) {
        int last = populations.size() - 1;
        String id = populations.get(last).id();
        add(id + "-" + id, firstOfLast(), last, synapses, delaysBefore);
    }

    private int firstOfLast() {
        int lines = inputs.stream().mapToInt(IntegerNetwork.Inputs::lines).sum();
        return lines
                + populations.stream()
                        .limit(populations.size() - 1L)
                        .mapToInt(IntegerNetwork.Neurons::size)
                        .sum();
    }

    private void add(String id, int source, int target, NetxSynapses synapses, int[] delays) {
        SignMode sign = SignMode.of(synapses.least(), synapses.greatest());
        int shift = shift(synapses, sign);
        int zeros = Math.min(8, Integer.numberOfTrailingZeros(synapses.usedBits() << shift));
        int bits = Math.clamp(8 - zeros + (sign == SignMode.MIXED ? 1 : 0), 1, 8);
        WeightFormat format = new WeightFormat(bits == NO_SUCH_WIDTH ? 8 : bits, -shift, sign);
        projections.add(
                new IntegerNetwork.Synapses(
                        id, source, target, format, synapses.table(delays, format, shift)));
    }

    /** Mixed weights are stored twice as large where they fit, so that odd ones are kept. */
    private static int shift(NetxSynapses synapses, SignMode sign) {
        boolean odd = (synapses.usedBits() & 1) == 1;
        boolean small =
                synapses.greatest() <= GREATEST_MIXED && synapses.least() >= -GREATEST_MIXED - 1;
        return sign == SignMode.MIXED && odd && small ? 1 : 0;
    }

    IntegerNetwork network() {
        return new IntegerNetwork(inputs, populations, projections, populations.size() - 1);
    }
}
