package org.spikebook.lesson.experiment.document;

import org.spikebook.hardware.emulation.NetworkTracer;
import org.spikebook.hardware.interchange.NetxInput;
import org.spikebook.hardware.interchange.NetxNetwork;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;

/** Writes what a network of the exchange format did, {@code spikebook/netx-run/1}. */
public final class NetxRunWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    private NetxRunWriter() {}

    /** The spikes of every layer, step by step. */
    public static String write(NetxNetwork netx, NetxInput input, NetworkTracer.Trace trace) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", "spikebook/netx-run/1");
        root.put("input", input.drive());
        root.put("inputSteps", input.spikes().steps());
        root.put("inputSpikes", input.spikes().spikeCount());
        root.put("synapticEvents", trace.synapticEvents());
        ArrayNode layers = root.putArray("layers");
        for (int p = 0; p < input.layers().size(); p++) {
            NetxNetwork.Layer layer = input.layers().get(p);
            ObjectNode node = layers.addObject();
            node.put("id", layer.id());
            node.put("type", layer.type());
            ArrayNode shape = node.putArray("shape");
            layer.shape().forEach(shape::add);
            node.put("firstStep", input.network().populations().get(p).latencySteps());
            node.put(
                    "spikeCount",
                    Arrays.stream(trace.spikes().get(p)).mapToInt(s -> s.length).sum());
            spikes(node.putArray("spikes"), trace.spikes().get(p));
        }
        netx.averaged()
                .ifPresent(outputs -> {
                    int each = netx.layers().getLast().size() / outputs;
                    averages(root.putArray("averages"), trace.spikes().getLast(), outputs, each);
                });
        return MAPPER.writeValueAsString(root);
    }

    private static void spikes(ArrayNode array, int[][] spikes) {
        for (int[] step : spikes) {
            ArrayNode row = array.addArray();
            for (int neuron : step) {
                row.add(neuron);
            }
        }
    }

    /** Mean spikes of each output's neurons in a step, over all steps. */
    private static void averages(ArrayNode array, int[][] last, int outputs, int each) {
        double[] sums = new double[outputs];
        for (int[] step : last) {
            for (int neuron : step) {
                sums[neuron / each]++;
            }
        }
        for (double sum : sums) {
            array.add(sum / each / last.length);
        }
    }
}
