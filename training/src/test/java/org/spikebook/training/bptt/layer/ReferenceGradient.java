package org.spikebook.training.bptt.layer;

import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.bptt.DenseMatrix;
import org.spikebook.training.bptt.GradientSettings;
import org.spikebook.training.bptt.synapse.Connection;
import org.spikebook.training.loss.OutputGradient;
import org.spikebook.training.loss.OutputResponse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Backpropagation through time as a textbook has it: dense, in double precision, in the network's
 * own units, for one sample, step by step. Everything is an array over [step][neuron].
 */
public final class ReferenceGradient {

    private static final class LayerState {
        final double[][] u;
        final double[][] s;
        final double[][] current;
        final boolean[][] held;
        final double[][] arrivalError;
        final double[] v;
        final int[] hold;
        final double[] carried;
        final double[] currentError;
        final double[][] before;
        double decayGradient;

        LayerState(Layer layer, int steps) {
            u = new double[steps][layer.size()];
            s = new double[steps][layer.size()];
            current = new double[steps + 1][layer.size()];
            held = new boolean[steps][layer.size()];
            arrivalError = new double[steps][layer.size()];
            v = new double[layer.size()];
            hold = new int[layer.size()];
            carried = new double[layer.size()];
            currentError = new double[layer.size()];
            before = new double[steps][layer.size()];
        }
    }

    private final TrainableNetwork network;
    private final GradientSettings settings;
    private final int steps;
    private final double[][] input;
    private final Map<String, DenseMatrix> weights = new TreeMap<>();
    private final List<LayerState> states = new ArrayList<>();

    public ReferenceGradient(
            NetworkModel drawn,
            TrainableNetwork network,
            WeightSet set,
            GradientSettings settings,
            SpikeTrain sample) {
        this.network = network;
        this.settings = settings;
        this.steps = sample.steps();
        this.input = new double[steps][sample.lines()];
        for (int t = 0; t < steps; t++) {
            for (int k = sample.stepStart()[t]; k < sample.stepStart()[t + 1]; k++) {
                input[t][sample.line()[k]] = sample.graded() ? sample.amplitude()[k] : 1;
            }
        }
        drawn.projections()
                .forEach(p ->
                        weights.put(
                                p.id(), DenseMatrix.of(drawn, p, set.of(p.id()).orElseThrow())));
        for (Layer layer : network.layers()) {
            LayerState state = new LayerState(layer, steps);
            if (layer.neurons() instanceof LifConstants lif) {
                Arrays.fill(state.v, lif.vInitialMv());
            }
            states.add(state);
        }
        for (int t = 0; t < steps; t++) {
            for (int l = 0; l < states.size(); l++) {
                forward(l, t);
            }
        }
    }

    private double[][] source(Connection c) {
        return c.fromInput() ? input : states.get(c.source()).s;
    }

    private void forward(int l, int t) {
        Layer layer = network.layers().get(l);
        for (int i = 0; i < layer.size(); i++) {
            double arriving = 0;
            for (Connection c : layer.incoming()) {
                arriving += arriving(c, i, t);
            }
            switch (layer.neurons()) {
                case LifConstants lif -> lif(states.get(l), lif, i, t, arriving);
                case ReluConstants relu -> {
                    states.get(l).u[t][i] = relu.gain()[i] * (arriving + relu.bias()[i]);
                    states.get(l).s[t][i] = Math.max(0, states.get(l).u[t][i]);
                }
            }
        }
    }

    private static void lif(LayerState state, LifConstants lif, int i, int t, double arriving) {
        state.before[t][i] = state.v[i] - lif.vRestMv();
        double p = lif.vRestMv() + lif.decay() * (state.v[i] - lif.vRestMv()) + lif.driveMv();
        if (lif.currents().isPresent()) {
            CurrentConstants c = lif.currents().get();
            p += c.mvPerExcPa() * state.current[t][i];
            state.current[t + 1][i] = c.excDecay() * state.current[t][i] + arriving;
        } else {
            p += arriving;
        }
        if (state.hold[i] > 0) {
            state.hold[i]--;
            state.held[t][i] = true;
            return;
        }
        boolean fires = lif.exceeded() ? p > lif.vThresholdMv() : p >= lif.vThresholdMv();
        state.u[t][i] = p;
        state.s[t][i] = fires ? 1 : 0;
        state.hold[i] = fires ? lif.refractorySteps() : 0;
        state.v[i] = !fires ? p : lif.subtract() ? p - lif.scaleMv() : lif.vResetMv();
    }

    private double arriving(Connection c, int i, int t) {
        if (t < c.delaySteps()) {
            return 0;
        }
        double sum = 0;
        for (int j = 0; j < c.pre(); j++) {
            sum += weights.get(c.projectionId()).weight(i, j) * source(c)[t - c.delaySteps()][j];
        }
        return sum;
    }

    /** What the output did, potentials in units of its scale. */
    public OutputResponse response() {
        LayerState last = states.getLast();
        OutputResponse response = OutputResponse.ofSize(network.outputs(), steps);
        Arrays.fill(response.firstSteps(), steps);
        for (int t = steps - 1; t >= 0; t--) {
            for (int i = 0; i < network.outputs(); i++) {
                if (last.s[t][i] == 1) {
                    response.counts()[i]++;
                    response.firstSteps()[i] = t;
                }
            }
        }
        LifConstants lif = (LifConstants) network.output().neurons();
        for (int i = 0; i < network.outputs(); i++) {
            response.potentials()[i] = (last.v[i] - lif.vRestMv()) / lif.scaleMv();
        }
        return response;
    }

    /** dL/dw of every projection that is trained. */
    public Map<String, ProjectionWeights> gradient(OutputGradient outputGradient) {
        LifConstants output = (LifConstants) network.output().neurons();
        for (int i = 0; i < network.outputs(); i++) {
            states.getLast().carried[i] = outputGradient.potential()[i] / output.scaleMv();
        }
        for (int t = steps - 1; t >= 0; t--) {
            for (int l = states.size() - 1; l >= 0; l--) {
                backward(l, t, outputGradient);
            }
        }
        Map<String, ProjectionWeights> gradients = new TreeMap<>();
        for (int l = 0; l < states.size(); l++) {
            for (Connection c : network.layers().get(l).incoming()) {
                gradients.put(c.projectionId(), gradient(c, states.get(l).arrivalError));
            }
        }
        return gradients;
    }

    /** dL/d(decay) of a layer, after {@link #gradient(OutputGradient)}; without currents. */
    public double decayGradient(int layer) {
        return states.get(layer).decayGradient;
    }

    private void backward(int l, int t, OutputGradient outputGradient) {
        Layer layer = network.layers().get(l);
        boolean last = l == states.size() - 1;
        if (t < steps - 1 && !together(t + 1, t)) {
            Arrays.fill(states.get(l).carried, 0);
            Arrays.fill(states.get(l).currentError, 0);
        }
        for (int i = 0; i < layer.size(); i++) {
            double error = error(l, i, t);
            if (last) {
                error += outputGradient.spike()[i];
                error += t <= response().firstSteps()[i] ? outputGradient.early()[i] : 0;
            }
            switch (layer.neurons()) {
                case LifConstants lif -> lifBack(states.get(l), lif, last, i, t, error);
                case ReluConstants relu ->
                        states.get(l).arrivalError[t][i] =
                                states.get(l).u[t][i] > 0 ? relu.gain()[i] * error : 0;
            }
        }
    }

    private void lifBack(
            LayerState state, LifConstants lif, boolean last, int i, int t, double error) {
        double delta = 0;
        if (!state.held[t][i]) {
            double slope = 0;
            if (lif.fires()) {
                double x = (state.u[t][i] - lif.vThresholdMv()) / lif.scaleMv();
                slope = (last ? settings.outputCurve() : settings.hiddenCurve()).at(x);
            }
            boolean cut = state.s[t][i] == 1 && !lif.subtract();
            delta = error * slope / lif.scaleMv() + (cut ? 0 : state.carried[i]);
            state.carried[i] = lif.decay() * delta;
            state.decayGradient += delta * state.before[t][i];
        }
        if (lif.currents().isPresent()) {
            CurrentConstants c = lif.currents().get();
            state.arrivalError[t][i] = state.currentError[i];
            state.currentError[i] = c.excDecay() * state.currentError[i] + c.mvPerExcPa() * delta;
        } else {
            state.arrivalError[t][i] = delta;
        }
    }

    private boolean together(int a, int b) {
        int window = settings.truncationSteps() == 0 ? steps : settings.truncationSteps();
        return a / window == b / window;
    }

    private double error(int l, int j, int t) {
        double error = 0;
        for (int k = 0; k < states.size(); k++) {
            for (Connection c : network.layers().get(k).incoming()) {
                int arrival = t + c.delaySteps();
                if (c.source() == l && arrival < steps && together(arrival, t)) {
                    for (int i = 0; i < c.post(); i++) {
                        error +=
                                weights.get(c.projectionId()).weight(i, j)
                                        * states.get(k).arrivalError[arrival][i];
                    }
                }
            }
        }
        return error;
    }

    private ProjectionWeights gradient(Connection c, double[][] arrivalError) {
        double[][] dense = new double[c.post()][c.pre()];
        for (int i = 0; i < c.post(); i++) {
            for (int j = 0; j < c.pre(); j++) {
                for (int t = c.delaySteps(); t < steps; t++) {
                    dense[i][j] += source(c)[t - c.delaySteps()][j] * arrivalError[t][i];
                }
            }
        }
        return weights.get(c.projectionId()).gather(dense);
    }
}
