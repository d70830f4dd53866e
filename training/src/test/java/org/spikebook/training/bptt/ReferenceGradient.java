package org.spikebook.training.bptt;

import org.spikebook.network.model.ProjectionWeights;
import org.spikebook.network.model.WeightSet;
import org.spikebook.stimulus.SpikeTrain;
import org.spikebook.training.surrogate.SurrogateGradient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Backpropagation through time as a textbook has it: dense, in double precision, in the network's
 * own units, for one sample. Everything is an array over [step][neuron].
 */
final class ReferenceGradient {

    private final TrainableNetwork network;
    private final WeightSet weights;
    private final SurrogateGradient.Curve hidden;
    private final SurrogateGradient.Curve output;
    private final int steps;
    private final double[][] input;
    private final List<double[][]> u = new ArrayList<>();
    private final List<double[][]> s = new ArrayList<>();
    private final List<boolean[][]> held = new ArrayList<>();

    ReferenceGradient(
            TrainableNetwork network,
            WeightSet weights,
            SurrogateGradient.Curve hidden,
            SurrogateGradient.Curve output,
            SpikeTrain sample) {
        this.network = network;
        this.weights = weights;
        this.hidden = hidden;
        this.output = output;
        this.steps = sample.steps();
        this.input = new double[steps][sample.lines()];
        for (int t = 0; t < steps; t++) {
            for (int k = sample.stepStart()[t]; k < sample.stepStart()[t + 1]; k++) {
                input[t][sample.line()[k]] = 1;
            }
        }
        network.layers().forEach(this::forward);
    }

    private double[][] source(Connection c) {
        return c.fromInput() ? input : s.get(c.source());
    }

    private void forward(Layer layer) {
        LifConstants lif = layer.constants();
        double[][] potential = new double[steps][layer.size()];
        double[][] spikes = new double[steps][layer.size()];
        boolean[][] refractory = new boolean[steps][layer.size()];
        for (int i = 0; i < layer.size(); i++) {
            double v = lif.vInitialMv();
            int hold = 0;
            for (int t = 0; t < steps; t++) {
                if (hold > 0) {
                    hold--;
                    refractory[t][i] = true;
                    continue;
                }
                double p = lif.vRestMv() + lif.decay() * (v - lif.vRestMv()) + lif.driveMv();
                for (Connection c : layer.incoming()) {
                    p += arriving(c, i, t);
                }
                boolean fires = lif.exceeded() ? p > lif.vThresholdMv() : p >= lif.vThresholdMv();
                potential[t][i] = p;
                spikes[t][i] = fires ? 1 : 0;
                hold = fires ? lif.refractorySteps() : 0;
                v = !fires ? p : lif.subtract() ? p - lif.scaleMv() : lif.vResetMv();
            }
        }
        u.add(potential);
        s.add(spikes);
        held.add(refractory);
    }

    private double arriving(Connection c, int i, int t) {
        if (t < c.delaySteps()) {
            return 0;
        }
        double sum = 0;
        for (int j = 0; j < c.pre(); j++) {
            sum += weight(c, i, j) * source(c)[t - c.delaySteps()][j];
        }
        return sum;
    }

    private double weight(Connection c, int i, int j) {
        return c.joins(j, i) ? weights.of(c.projectionId()).orElseThrow().weight(i, j) : 0;
    }

    int[] outputCounts() {
        double[][] spikes = s.getLast();
        int[] counts = new int[network.outputs()];
        for (double[] step : spikes) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += (int) step[i];
            }
        }
        return counts;
    }

    /** dL/dw of every projection, per mV. */
    Map<String, ProjectionWeights> gradient(double[] outputGradient) {
        List<double[][]> deltas = new ArrayList<>();
        network.layers().forEach(layer -> deltas.add(new double[steps][layer.size()]));
        for (int l = deltas.size() - 1; l >= 0; l--) {
            backward(l, deltas, outputGradient);
        }
        Map<String, ProjectionWeights> gradients = new TreeMap<>();
        for (int l = 0; l < deltas.size(); l++) {
            for (Connection c : network.layers().get(l).incoming()) {
                gradients.put(c.projectionId(), gradient(c, deltas.get(l)));
            }
        }
        return gradients;
    }

    private void backward(int l, List<double[][]> deltas, double[] outputGradient) {
        Layer layer = network.layers().get(l);
        boolean last = l == deltas.size() - 1;
        double scale = layer.constants().scaleMv();
        for (int i = 0; i < layer.size(); i++) {
            double carried = 0;
            for (int t = steps - 1; t >= 0; t--) {
                if (held.get(l)[t][i]) {
                    continue;
                }
                double error = last ? outputGradient[i] : error(l, i, t, deltas);
                double x = (u.get(l)[t][i] - layer.constants().vThresholdMv()) / scale;
                boolean cut = s.get(l)[t][i] == 1 && !layer.constants().subtract();
                double delta = error * (last ? output : hidden).at(x) / scale + (cut ? 0 : carried);
                deltas.get(l)[t][i] = delta;
                carried = layer.constants().decay() * delta;
            }
        }
    }

    private double error(int l, int j, int t, List<double[][]> deltas) {
        double error = 0;
        for (int k = l + 1; k < deltas.size(); k++) {
            for (Connection c : network.layers().get(k).incoming()) {
                int arrival = t + c.delaySteps();
                if (c.source() == l && arrival < steps) {
                    for (int i = 0; i < c.post(); i++) {
                        error += weight(c, i, j) * deltas.get(k)[arrival][i];
                    }
                }
            }
        }
        return error;
    }

    private ProjectionWeights gradient(Connection c, double[][] delta) {
        float[] values = new float[c.pre() * c.post()];
        for (int i = 0; i < c.post(); i++) {
            for (int j = 0; j < c.pre(); j++) {
                double sum = 0;
                for (int t = c.delaySteps(); t < steps && c.joins(j, i); t++) {
                    sum += source(c)[t - c.delaySteps()][j] * delta[t][i];
                }
                values[i * c.pre() + j] = (float) sum;
            }
        }
        return new ProjectionWeights(c.pre(), c.post(), values);
    }
}
