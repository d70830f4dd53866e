package org.spikebook.lesson.experiment;

import org.jspecify.annotations.Nullable;
import org.spikebook.hardware.emulation.NetworkTracer;
import org.spikebook.hardware.emulation.NeuronTrace;
import org.spikebook.hardware.emulation.SpikeComparison;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.quantization.FloatTwin;
import org.spikebook.hardware.quantization.QuantizationReport;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.LoihiRegisters;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.training.Classifier;
import org.spikebook.training.NetworkTester;
import org.spikebook.training.SampleRun;
import org.spikebook.training.TrainedNetwork;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A trained network in software and on a chip, one sample at a time with the same input spikes, so
 * that one can see where they part. Safe for use by several threads.
 */
public final class ChipComparison {

    private final Classifier trained;
    private final NetworkTester software;
    private final OtherStimuli others;
    private final ChipMapping mapping;
    private final SpikeSource source;
    private final long seed;
    private @Nullable FloatTwin twin;

    /**
     * One sample in both.
     *
     * @param software with the weights as they were trained
     * @param shareOfThreshold where the chip is the one that does not fire: how near to its
     *     threshold the neuron came, 1 being enough
     */
    public record Shown(
            SampleRun software, SpikeComparison spikes, OptionalDouble shareOfThreshold) {}

    /**
     * Both, to be shown samples.
     *
     * @param mapping of the same network
     * @param source behind the encoder of the network's plan
     * @param seed of the input spikes
     */
    public ChipComparison(
            TrainedNetwork trained, ChipMapping mapping, SpikeSource source, long seed) {
        this(trained.classifier(), mapping, source, seed);
    }

    /** The same with a network that may have been trained elsewhere. */
    public ChipComparison(Classifier trained, ChipMapping mapping, SpikeSource source, long seed) {
        this.trained = trained;
        this.software = trained.tester();
        this.others = OtherStimuli.of(trained.network()).orThrow("the stimuli");
        this.mapping = mapping;
        this.source = source;
        this.seed = seed;
    }

    /** Shows one sample to both. */
    public Shown show(int sample) {
        SampleRun run = software.show(source, sample, seed);
        IntegerNetwork network = mapping.network();
        NetworkTracer.Trace trace = new NetworkTracer(network, others.beside(run.input())).run();
        SpikeComparison spikes = SpikeComparison.of(network, trace, run.spikes());
        return new Shown(run, spikes, shareOfThreshold(run, spikes));
    }

    private OptionalDouble shareOfThreshold(SampleRun run, SpikeComparison spikes) {
        return spikes.first()
                .filter(first -> !first.onChip())
                .map(first -> OptionalDouble.of(shareOfThreshold(run, first)))
                .orElse(OptionalDouble.empty());
    }

    private double shareOfThreshold(SampleRun run, SpikeComparison.Difference first) {
        IntegerNetwork network = mapping.network();
        int population = index(network, first.population());
        int late = network.populations().get(population).latencySteps();
        return new NetworkTracer(network, others.beside(run.input()))
                .shareOfThreshold(population, first.neuron(), first.step() + late);
    }

    /**
     * Registers of neurons in a sample, beside the same neurons in floating point; none on chips
     * with other rules than Loihi's.
     *
     * @param shown the sample
     * @param population id of a population of the network
     * @param neurons within the population
     */
    public List<SteppedNeuron> step(Shown shown, String population, int[] neurons) {
        IntegerNetwork network = mapping.network();
        int index = index(network, population);
        if (!(network.populations().get(index).registers() instanceof LoihiRegisters)) {
            return List.of();
        }
        SpikeTrain input = others.beside(shown.software().input());
        List<NeuronTrace> chip = new NetworkTracer(network, input).registers(index, neurons);
        List<FloatTwin.Trace> software =
                twin().run(population, neurons, input, shown.software().spikes());
        double units = unitsPerMv(population);
        return IntStream.range(0, neurons.length)
                .mapToObj(k -> new SteppedNeuron(chip.get(k), software.get(k), units))
                .toList();
    }

    /** Made when it is first needed: not every chip has one. */
    private synchronized FloatTwin twin() {
        FloatTwin known = twin;
        if (known == null) {
            known = FloatTwin.of(trained.network(), trained.weights(), mapping.chip());
            twin = known;
        }
        return known;
    }

    private double unitsPerMv(String population) {
        return mapping.quantization().populations().stream()
                .filter(each -> each.id().equals(population))
                .mapToDouble(QuantizationReport.OfPopulation::unitsPerMv)
                .findFirst()
                .orElseThrow();
    }

    private static int index(IntegerNetwork network, String population) {
        int index = 0;
        while (!network.populations().get(index).id().equals(population)) {
            index++;
        }
        return index;
    }

    /** The first sample in which any spike differs; empty if none does or it was cancelled. */
    public Optional<Shown> firstDifferent(RunControl control) {
        for (int s = 0; s < source.sampleCount() && !control.cancelled().getAsBoolean(); s++) {
            Shown shown = show(s);
            if (shown.spikes().first().isPresent()) {
                return Optional.of(shown);
            }
        }
        return Optional.empty();
    }
}
