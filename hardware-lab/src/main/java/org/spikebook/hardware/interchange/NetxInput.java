package org.spikebook.hardware.interchange;

import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.LoihiRegisters;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a network of the exchange format is shown.
 *
 * @param network as it runs: with spikes, its first layer is a set of input lines
 * @param layers those that are populations of {@code network}
 * @param spikes on the input lines, one train of {@code steps}; silent where pixels drive the input
 *     layer
 * @param drive {@code spikes}, {@code pixels}, {@code bias} or {@code random}
 */
public record NetxInput(
        IntegerNetwork network, List<NetxNetwork.Layer> layers, SpikeTrain spikes, String drive) {

    /** Most steps of a run. */
    public static final int MAX_STEPS = 100_000;

    private static final double RANDOM_SHARE = 0.1;

    public NetxInput {
        layers = List.copyOf(layers);
    }

    /**
     * Spikes drawn at random: each line in one step of ten.
     *
     * @param seed of the draw
     */
    public static NetxInput random(NetxNetwork netx, int steps, long seed) {
        int lines = lines(netx);
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[lines * steps];
        Arrays.setAll(values, _ -> random.nextDouble() < RANDOM_SHARE ? 1 : 0);
        return ofSpikes(netx, values, lines, steps, "random");
    }

    private static int lines(NetxNetwork netx) {
        return netx.input().isPresent()
                ? netx.layers().getFirst().size()
                : netx.network().inputLines();
    }

    /**
     * An array: spikes, steps last; or what the input layer's pixels are, columns first, as the
     * tests of lava-dl have them: from 0 to 1, or biases already where any is greater than 1.
     *
     * @param steps of a run with pixels
     */
    public static Reading<NetxInput> of(NetxNetwork netx, NpyArray array, int steps) {
        List<Integer> given = new ArrayList<>(array.shape());
        List<Integer> shape =
                netx.input().isPresent()
                        ? netx.layers().getFirst().shape()
                        : List.of(netx.network().inputLines());
        while (given.size() > shape.size() + 1 && given.getFirst() == 1) {
            given.removeFirst();
        }
        if (netx.input().isPresent() && given.reversed().equals(shape)) {
            return new Reading.Readable<>(ofPixels(netx, array.values(), steps));
        }
        boolean flat =
                given.size() == 2 && given.getFirst() == lines(netx)
                        || given.size() == shape.size() + 1
                                && given.subList(0, shape.size()).equals(shape);
        if (!flat) {
            return refused("driveShape", array.shape(), shape);
        }
        int length = given.getLast();
        if (length < 1 || length > MAX_STEPS) {
            return refused("stepsRange", length, MAX_STEPS);
        }
        for (double value : array.values()) {
            if (value != 0 && value != 1) {
                return refused("notBinary", value);
            }
        }
        return new Reading.Readable<>(
                ofSpikes(netx, array.values(), lines(netx), length, "spikes"));
    }

    private static Reading<NetxInput> refused(String code, Object... args) {
        return Reading.unreadable(Problem.of(NetxInput.class, "", code, args));
    }

    /**
     * @param values {@code values[line * steps + step]}
     */
    private static NetxInput ofSpikes(
            NetxNetwork netx, double[] values, int lines, int steps, String drive) {
        int[] start = new int[steps + 1];
        int[] line = new int[values.length];
        int count = 0;
        for (int t = 0; t < steps; t++) {
            for (int j = 0; j < lines; j++) {
                if (values[j * steps + t] != 0) {
                    line[count++] = j;
                }
            }
            start[t + 1] = count;
        }
        SpikeTrain train = new SpikeTrain(steps, lines, start, Arrays.copyOf(line, count));
        boolean own = netx.input().isPresent();
        return new NetxInput(
                own ? withoutInputLayer(netx) : netx.network(),
                own ? netx.layers().subList(1, netx.layers().size()) : netx.layers(),
                train,
                drive);
    }

    /** The neurons of the input layer come first among all sources, and so do input lines. */
    private static IntegerNetwork withoutInputLayer(NetxNetwork netx) {
        IntegerNetwork network = netx.network();
        return new IntegerNetwork(
                List.of(new IntegerNetwork.Inputs("in", lines(netx))),
                network.populations().subList(1, network.populations().size()),
                network.projections().stream()
                        .map(p ->
                                new IntegerNetwork.Synapses(
                                        p.id(), p.source(), p.target() - 1, p.format(), p.table()))
                        .toList(),
                network.readout() - 1);
    }

    private static NetxInput ofPixels(NetxNetwork netx, double[] values, int steps) {
        NetxNetwork.Transform transform = netx.input().orElseThrow();
        boolean biases = Arrays.stream(values).anyMatch(v -> v > 1 || v < 0);
        List<Integer> shape = netx.layers().getFirst().shape();
        int[] bias = new int[values.length];
        for (int k = 0; k < values.length; k++) {
            bias[position(k, shape)] = biases ? (int) values[k] : transform.biasOf(values[k]);
        }
        List<IntegerNetwork.Neurons> populations = new ArrayList<>(netx.network().populations());
        IntegerNetwork.Neurons first = populations.getFirst();
        LoihiRegisters r = (LoihiRegisters) first.registers();
        populations.set(
                0,
                new IntegerNetwork.Neurons(
                        first.id(),
                        new LoihiRegisters(
                                r.du(), r.dv(), r.vth(), bias, r.biasExp(), r.refractory()),
                        first.latencySteps(),
                        false));
        return new NetxInput(
                new IntegerNetwork(
                        List.of(),
                        populations,
                        netx.network().projections(),
                        netx.network().readout()),
                netx.layers(),
                new SpikeTrain(steps, 0, new int[steps + 1], new int[0]),
                biases ? "bias" : "pixels");
    }

    /** Where the k-th number of an array in the opposite order of dimensions belongs. */
    private static int position(int k, List<Integer> shape) {
        int rest = k;
        int position = 0;
        int stride = 1;
        int[] index = new int[shape.size()];
        for (int d = 0; d < shape.size(); d++) {
            index[d] = rest % shape.get(d);
            rest /= shape.get(d);
        }
        for (int d = shape.size() - 1; d >= 0; d--) {
            position += index[d] * stride;
            stride *= shape.get(d);
        }
        return position;
    }
}
