package org.spikebook.hardware.emulation;

import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.LoihiArithmetic;
import org.spikebook.hardware.quantization.integer.LoihiRegisters;
import org.spikebook.simulator.model.stimulus.SpikeTrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs an integer network from the beginning and keeps who fired when, or what a neuron did. */
public record NetworkTracer(IntegerNetwork network, SpikeTrain input) {

    /**
     * What a network did.
     *
     * @param spikes by population and step: the neurons that fired, ascending
     * @param synapticEvents weights added
     */
    public record Trace(List<int[][]> spikes, long synapticEvents) {
        public Trace {
            spikes = List.copyOf(spikes);
        }
    }

    /** The steps of the input, and those that the last spikes need to arrive. */
    public Trace run() {
        IntegerSimulation simulation = new IntegerSimulation(network);
        int steps = input.steps() + network.latencySteps();
        List<int[][]> spikes = new ArrayList<>();
        network.populations().forEach(_ -> spikes.add(new int[steps][]));
        for (int t = 0; t < steps; t++) {
            step(simulation, t);
            int first = 0;
            for (int p = 0; p < spikes.size(); p++) {
                int begin = first;
                int end = first + network.populations().get(p).size();
                spikes.get(p)[t] =
                        Arrays.stream(simulation.fired(), 0, simulation.firedCount())
                                .filter(n -> n >= begin && n < end)
                                .map(n -> n - begin)
                                .toArray();
                first = end;
            }
        }
        return new Trace(spikes, Arrays.stream(simulation.events()).sum());
    }

    /**
     * What one neuron did.
     *
     * @param v its potential after each step, after reset
     * @param spikes 1 for each step in which it fired, else 0
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record PotentialTrace(int[] v, int[] spikes) {}

    /**
     * One neuron in the steps of the input.
     *
     * @param neuron within the population
     */
    public PotentialTrace neuron(int population, int neuron) {
        IntegerSimulation simulation = new IntegerSimulation(network);
        int index = network.firstNeuron(population) + neuron;
        PotentialTrace trace = new PotentialTrace(new int[input.steps()], new int[input.steps()]);
        for (int t = 0; t < input.steps(); t++) {
            step(simulation, t);
            trace.v()[t] = simulation.v(index);
            trace.spikes()[t] =
                    Arrays.binarySearch(simulation.fired(), 0, simulation.firedCount(), index) < 0
                            ? 0
                            : 1;
        }
        return trace;
    }

    /**
     * The registers of neurons of a population in each step of the input.
     *
     * @param population index, of a chip with the rules of Loihi
     * @param neurons within the population
     * @throws IllegalArgumentException if the chip has other rules
     */
    public List<NeuronTrace> registers(int population, int[] neurons) {
        IntegerNetwork.Neurons group = network.populations().get(population);
        if (!(group.registers() instanceof LoihiRegisters registers)) {
            throw new IllegalArgumentException("the neurons of " + group.id() + " have no u");
        }
        int first = network.firstNeuron(population);
        int late = group.latencySteps();
        IntegerSimulation simulation = new IntegerSimulation(network);
        List<NeuronTrace> traces = new ArrayList<>();
        for (int neuron : neurons) {
            int steps = input.steps();
            traces.add(
                    new NeuronTrace(
                            neuron,
                            registers.firesFrom(neuron),
                            new int[steps],
                            new int[steps],
                            new boolean[steps]));
        }
        int[] before = new int[neurons.length];
        for (int t = 0; t < input.steps() + late; t++) {
            step(simulation, t);
            for (int k = 0; k < neurons.length; k++) {
                int neuron = first + neurons[k];
                if (t >= late) {
                    note(simulation, registers, traces.get(k), neuron, t - late, before[k]);
                }
                before[k] = simulation.v(neuron);
            }
        }
        return traces;
    }

    /** A neuron that fired has v of 0 after the step: what was tested is computed again. */
    private static void note(
            IntegerSimulation simulation,
            LoihiRegisters registers,
            NeuronTrace trace,
            int neuron,
            int step,
            int before) {
        int own = trace.neuron();
        int u = simulation.u(neuron);
        boolean fires =
                Arrays.binarySearch(simulation.fired(), 0, simulation.firedCount(), neuron) >= 0;
        int bias = registers.biasMant()[own] << registers.biasExp()[own];
        int kept = LoihiArithmetic.decay(before, registers.dv()[own]);
        trace.u()[step] = u;
        trace.fires()[step] = fires;
        trace.v()[step] = fires ? LoihiArithmetic.saturate(kept + u + bias) : simulation.v(neuron);
    }

    private void step(IntegerSimulation simulation, int t) {
        boolean shown = t < input.steps();
        int from = shown ? input.stepStart()[t] : 0;
        int to = shown ? input.stepStart()[t + 1] : 0;
        simulation.step(input.line(), from, to);
    }

    /**
     * How near a neuron is to its threshold after a step in which it does not fire: 1 is the least
     * potential at which it would.
     *
     * @param neuron within the population
     * @param step of the chip, from 0
     */
    public double shareOfThreshold(int population, int neuron, int step) {
        IntegerSimulation simulation = new IntegerSimulation(network);
        for (int t = 0; t <= step; t++) {
            step(simulation, t);
        }
        double v = simulation.v(network.firstNeuron(population) + neuron);
        return v / network.populations().get(population).registers().firesFrom(neuron);
    }
}
