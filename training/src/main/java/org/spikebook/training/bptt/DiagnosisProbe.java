package org.spikebook.training.bptt;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.bptt.layer.Layer;
import org.spikebook.training.bptt.layer.LayerSynapses;
import org.spikebook.training.bptt.layer.RowKernels;
import org.spikebook.training.bptt.layer.SampleTrace;
import org.spikebook.training.bptt.layer.TrainableNetwork;
import org.spikebook.training.bptt.synapse.Connection;
import org.spikebook.training.bptt.synapse.Synapses;
import org.spikebook.training.diagnosis.Diagnosis;
import org.spikebook.training.loss.OutputGradient;

import java.util.Arrays;
import java.util.List;

/**
 * Runs samples forward and backward through a network without changing it, and measures spike
 * counts and gradients. Not for use by several threads.
 */
public final class DiagnosisProbe {

    private static final double NEARLY_ALWAYS = 0.9;

    private final TrainableNetwork network;
    private final GradientSettings settings;
    private final LayerSynapses synapses;
    private final SampleRunner runner;
    private final SampleTrace trace;
    private final long[][] spikes;
    private final boolean[] lineSpiked;
    private int silentSamples;

    /**
     * @param weights in the receptors' units; rounded first if the settings say so
     */
    public DiagnosisProbe(TrainableNetwork network, GradientSettings settings, WeightSet weights) {
        this.network = network;
        this.settings = settings;
        this.synapses =
                new LayerSynapses(
                        network, new Synapses.Storage(0, settings.constraint().isPresent()));
        synapses.load(weights);
        settings.constraint().ifPresent(c -> synapses.all().forEach(s -> s.constrain(c)));
        this.runner = new SampleRunner(network, synapses, RowKernels.best(), settings);
        this.trace = new SampleTrace(network, settings.steps());
        this.spikes = network.layers().stream().map(l -> new long[l.size()]).toArray(long[][]::new);
        this.lineSpiked = new boolean[network.inputLines()];
    }

    /**
     * Shows samples.
     *
     * @param most how many, evenly spaced over the source
     * @param seed of the input spikes
     */
    public Diagnosis run(SpikeSource source, int most, long seed) {
        int count = Math.min(most, source.sampleCount());
        OutputGradient gradient = OutputGradient.ofSize(network.outputs());
        for (int k = 0; k < count; k++) {
            int sample = (int) ((long) k * source.sampleCount() / count);
            show(source.spikes(sample, seed));
            gradient.clear();
            settings.loss()
                    .component()
                    .evaluate(
                            trace.response(),
                            source.label(sample),
                            settings.loss().values(),
                            gradient);
            gradient.scale(1.0 / count);
            runner.backward(trace, gradient, settings.penalty(), 1f / count);
            addGradients();
        }
        synapses.all().forEach(DiagnosisProbe::mask);
        return new Diagnosis(count, input(), layers(count), gradients());
    }

    private void show(SpikeTrain input) {
        for (int k = 0; k < input.spikeCount(); k++) {
            lineSpiked[input.line()[k]] = true;
        }
        silentSamples += input.spikeCount() == 0 ? 1 : 0;
        trace.input().set(input);
        runner.forward(trace);
        for (int layer = 0; layer < spikes.length; layer++) {
            int[] counts = trace.spikeCounts(layer);
            for (int i = 0; i < counts.length; i++) {
                spikes[layer][i] += counts[i];
            }
        }
    }

    private void addGradients() {
        for (Synapses s : synapses.all()) {
            for (int part = 0; part < s.parts(); part++) {
                runner.addGradient(s, part, trace);
            }
        }
    }

    private static void mask(Synapses s) {
        for (int part = 0; part < s.parts(); part++) {
            s.maskGradient(part);
        }
    }

    private Diagnosis.Input input() {
        int silent = 0;
        for (boolean spiked : lineSpiked) {
            silent += spiked ? 0 : 1;
        }
        return new Diagnosis.Input(network.stimulusId(), lineSpiked.length, silent, silentSamples);
    }

    private List<Diagnosis.Layer> layers(int samples) {
        return network.layers().stream()
                .filter(layer -> layer.neurons().fires())
                .map(layer -> figures(layer, samples))
                .toList();
    }

    private Diagnosis.Layer figures(Layer layer, int samples) {
        long[] counts = spikes[network.layers().indexOf(layer)];
        double often =
                NEARLY_ALWAYS * samples * settings.steps() * layer.neurons().mostSpikesPerStep();
        return new Diagnosis.Layer(
                layer.populationId(),
                layer.size(),
                (int) Arrays.stream(counts).filter(n -> n == 0).count(),
                (int) Arrays.stream(counts).filter(n -> n >= often).count(),
                (double) Arrays.stream(counts).sum() / samples / layer.size());
    }

    private List<Diagnosis.Gradient> gradients() {
        return synapses.all().stream()
                .filter(s -> isTrained(s.connection()))
                .map(s -> new Diagnosis.Gradient(s.connection().projectionId(), rms(s)))
                .toList();
    }

    private static boolean isTrained(Connection connection) {
        return connection.shared().map(map -> map.fixed().isEmpty()).orElse(true);
    }

    private static double rms(Synapses s) {
        Connection connection = s.connection();
        double sum = 0;
        for (float g : s.gradient()) {
            sum += (double) g * g;
        }
        long weights = connection.oneToOne() ? connection.pre() : connection.weights();
        return Math.sqrt(sum / weights);
    }
}
