package org.spikebook.web.chiplab;

import org.spikebook.hardware.emulation.ChipRun;
import org.spikebook.hardware.emulation.SpikeComparison;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.lesson.experiment.ChipComparison;
import org.spikebook.simulator.engine.RunControl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Chooses the samples that one can step through: the first few, and the first that differs. */
final class ShownSamples {

    private static final int FIRST_SAMPLES = 5;

    /** Looking further for a difference would take longer than the run itself. */
    private static final int MOST_COMPARED = 500;

    /** Of one sample; kept with the job and drawn. */
    private static final long MOST_SPIKES = 100_000;

    /** Of each layer, whose registers are kept with the job. */
    private static final int MOST_NEURONS = 10;

    private ShownSamples() {}

    /** Empty if it was cancelled: some of them would be shown for good in place of all. */
    static Optional<List<ShownSample>> of(ChipRun run, ChipComparison both, RunControl control) {
        List<ShownSample> shown = new ArrayList<>();
        boolean differs = false;
        int most = Math.min(run.samples(), MOST_COMPARED);
        for (int s = 0; s < most && (s < FIRST_SAMPLES || !differs); s++) {
            if (control.cancelled().getAsBoolean()) {
                return Optional.empty();
            }
            ChipComparison.Shown compared = both.show(s);
            ShownSample sample = sample(run, compared);
            boolean firstToDiffer = !differs && sample.first() != null;
            differs |= firstToDiffer;
            if ((s < FIRST_SAMPLES || firstToDiffer) && sample.spikes() <= MOST_SPIKES) {
                shown.add(sample.with(registers(sample, compared, both)));
            }
        }
        return Optional.of(shown);
    }

    /** Of each layer the neurons that part first, then others. */
    private static List<ShownRegisters> registers(
            ShownSample sample, ChipComparison.Shown compared, ChipComparison both) {
        List<ShownRegisters> registers = new ArrayList<>();
        for (ShownSample.Layer layer : sample.layers()) {
            int[] neurons =
                    IntStream.range(0, layer.size())
                            .boxed()
                            .sorted(
                                    Comparator.comparingInt((Integer n) ->
                                                    parting(layer.firstDifference(n)))
                                            .thenComparingInt(n -> n))
                            .limit(MOST_NEURONS)
                            .mapToInt(n -> n)
                            .sorted()
                            .toArray();
            both.step(compared, layer.population(), neurons).stream()
                    .map(each -> ShownRegisters.of(layer.population(), each))
                    .forEach(registers::add);
        }
        return registers;
    }

    private static int parting(int step) {
        return step < 0 ? Integer.MAX_VALUE : step;
    }

    private static ShownSample sample(ChipRun run, ChipComparison.Shown shown) {
        IntegerNetwork network = run.mapping().network();
        SpikeComparison spikes = shown.spikes();
        List<ShownSample.Layer> layers =
                spikes.populations().stream().map(p -> layer(network, p)).toList();
        return new ShownSample(
                shown.software().sample(),
                shown.software().label(),
                shown.software().answer(),
                run.predictions()[shown.software().sample()],
                spikes.steps(),
                layers,
                spikes.first().map(first -> first(first, shown)).orElse(null),
                List.of());
    }

    private static ShownSample.Layer layer(
            IntegerNetwork network, SpikeComparison.Population spikes) {
        int index =
                IntStream.range(0, network.populations().size())
                        .filter(p -> network.populations().get(p).id().equals(spikes.id()))
                        .findFirst()
                        .orElseThrow();
        return new ShownSample.Layer(
                spikes.id(),
                index,
                network.populations().get(index).size(),
                spikes.chip(),
                spikes.software());
    }

    private static ShownSample.First first(
            SpikeComparison.Difference first, ChipComparison.Shown shown) {
        return new ShownSample.First(
                first.step(),
                first.population(),
                first.neuron(),
                first.onChip(),
                shown.shareOfThreshold().isPresent()
                        ? shown.shareOfThreshold().getAsDouble()
                        : null);
    }
}
