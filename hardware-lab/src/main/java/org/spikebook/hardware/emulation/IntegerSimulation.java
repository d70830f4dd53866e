package org.spikebook.hardware.emulation;

import org.spikebook.hardware.quantization.integer.CoreNeurons;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Runs an {@link IntegerNetwork}, wherever its parts may sit: placement changes what a spike costs,
 * not what it does. Each step updates all neurons, then sends the spikes of inputs and neurons;
 * every weight added is counted. Not safe for use by several threads.
 */
final class IntegerSimulation {

    private record OutgoingSynapses(int firstSource, int projection, SpikeSender sender) {}

    private final IntegerNetwork network;
    private final CoreNeurons neurons;
    private final DelayRing arrivals;
    private final List<List<OutgoingSynapses>> outgoingOfGroup;
    private final int[] groupEnd;
    private final int[] fired;
    private final long[] events;
    private final int lastStart;
    private final List<PlasticSynapses> plastic = new ArrayList<>();
    private final int[] updated;
    private int firedCount;
    private int step;

    IntegerSimulation(IntegerNetwork network) {
        this.network = network;
        this.neurons = network.neuronsAtRest();
        int maxDelay =
                network.projections().stream().mapToInt(p -> p.table().maxDelay()).max().orElse(0);
        this.arrivals = new DelayRing(neurons.size(), maxDelay);
        this.lastStart = network.latencySteps();
        this.groupEnd = groupEnds(network);
        this.updated = new int[network.learns() ? neurons.size() : 0];
        this.outgoingOfGroup =
                IntStream.range(0, groupEnd.length).mapToObj(this::outgoingOf).toList();
        this.fired = new int[neurons.size()];
        this.events = new long[network.projections().size()];
    }

    /** Behind the last source of each stimulus and population. */
    private static int[] groupEnds(IntegerNetwork network) {
        int[] sizes =
                IntStream.concat(
                                network.inputs().stream().mapToInt(IntegerNetwork.Inputs::lines),
                                network.populations().stream()
                                        .mapToInt(IntegerNetwork.Neurons::size))
                        .toArray();
        int end = 0;
        for (int g = 0; g < sizes.length; g++) {
            end += sizes[g];
            sizes[g] = end;
        }
        return sizes;
    }

    private List<OutgoingSynapses> outgoingOf(int group) {
        int first = group == 0 ? 0 : groupEnd[group - 1];
        return IntStream.range(0, network.projections().size())
                .filter(p -> network.projections().get(p).source() == first)
                .mapToObj(p -> outgoing(p, first))
                .toList();
    }

    private OutgoingSynapses outgoing(int index, int first) {
        IntegerNetwork.Synapses projection = network.projections().get(index);
        int firstTarget = network.firstNeuron(projection.target());
        int targets = network.populations().get(projection.target()).size();
        if (projection.learning().isEmpty()) {
            return new OutgoingSynapses(
                    first, index, SpikeSender.of(projection, firstTarget, targets));
        }
        PlasticSynapses synapses = new PlasticSynapses(projection, firstTarget, targets);
        plastic.add(synapses);
        return new OutgoingSynapses(first, index, synapses);
    }

    /** Back to rest, nothing in flight; counts start again from 0. What was learned stays. */
    void clear() {
        neurons.clear();
        arrivals.clearAll();
        plastic.forEach(PlasticSynapses::clear);
        Arrays.fill(events, 0);
        firedCount = 0;
        step = 0;
    }

    /**
     * One step.
     *
     * @param lines the input lines {@code lines[from .. to)} spike, ascending
     */
    void step(int[] lines, int from, int to) {
        if (step > 0) {
            arrivals.clear(step - 1);
        }
        Arrays.fill(updated, 0);
        for (PlasticSynapses synapses : plastic) {
            synapses.deliver(step, arrivals, updated);
        }
        firedCount = neurons.step(arrivals.sums(step), fired);
        if (step < lastStart) {
            holdLateLayers();
        }
        for (PlasticSynapses synapses : plastic) {
            synapses.learn(fired, firedCount, updated);
        }
        send(lines, from, to, 0, 0);
        send(fired, 0, firedCount, network.inputLines(), network.inputs().size());
        step++;
    }

    /**
     * Layers with a latency of L steps start L steps late: such a layer stays at rest until the
     * sample reaches it, so that a bias acts for as many steps as in the float network.
     */
    private void holdLateLayers() {
        int first = 0;
        for (IntegerNetwork.Neurons population : network.populations()) {
            int end = first + population.size();
            if (step < population.latencySteps()) {
                neurons.rest(first, end);
                dropFired(first, end);
            }
            first = end;
        }
    }

    private void dropFired(int first, int end) {
        int kept = 0;
        for (int k = 0; k < firedCount; k++) {
            if (fired[k] < first || fired[k] >= end) {
                fired[kept++] = fired[k];
            }
        }
        firedCount = kept;
    }

    /** Sends spikes, which are ascending, walking along the groups that they belong to. */
    private void send(int[] spikes, int from, int to, int offset, int firstGroup) {
        int group = firstGroup;
        for (int k = from; k < to; k++) {
            int source = spikes[k] + offset;
            while (source >= groupEnd[group]) {
                group++;
            }
            List<OutgoingSynapses> projections = outgoingOfGroup.get(group);
            for (int p = 0; p < projections.size(); p++) {
                OutgoingSynapses outgoing = projections.get(p);
                events[outgoing.projection()] +=
                        outgoing.sender().send(source - outgoing.firstSource(), step, arrivals);
            }
        }
    }

    /** The neurons that fired in the last step: the first {@link #firedCount()} entries. */
    int[] fired() {
        return fired;
    }

    int firedCount() {
        return firedCount;
    }

    /** 1 for each neuron that a weight reached in the last step, else 0. Valid until the next. */
    byte[] touched() {
        return arrivals.touched(step - 1);
    }

    /**
     * How many weights into each neuron learning looked at in the last step; empty if none learn.
     */
    int[] updated() {
        return updated;
    }

    /** What learning has done to each projection that learns. */
    List<ChipRun.Learned> learned() {
        return plastic.stream().map(PlasticSynapses::learned).toList();
    }

    /** Membrane of a neuron. */
    int v(int neuron) {
        return neurons.v(neuron);
    }

    /** Synaptic current of a neuron; 0 on chips without. */
    int u(int neuron) {
        return neurons.u(neuron);
    }

    /** Weights added so far, by projection. */
    long[] events() {
        return events;
    }
}
