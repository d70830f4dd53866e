package org.spikebook.lesson.experiment;

import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.compiled.CompiledStimulus;
import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.model.stimulus.SpikeGenerator;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a network's other stimuli fire beside every sample of its data set: a bias of an imported
 * network, noise. A chip sees them all on its input lines. Beside each sample they begin at step 0,
 * as in software, where each sample is a run of its own: noise fires the same spikes beside all
 * samples, so that chip and software can be compared. Immutable and safe for use by several
 * threads.
 */
final class OtherStimuli {

    private final List<Lines> lines;

    /**
     * The lines of one stimulus.
     *
     * @param generator of their spikes; empty for the stimulus that shows the samples
     */
    private record Lines(int count, Optional<SpikeGenerator> generator) {}

    private OtherStimuli(List<Lines> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * Those of a network, with a stimulus that shows data or without; problems where one cannot be
     * generated.
     */
    static Reading<OtherStimuli> of(NetworkModel network) {
        Optional<Stimulus> samples =
                network.stimuli().stream()
                        .filter(s -> s.model().component() instanceof DatasetStimulus)
                        .findFirst();
        List<Stimulus> others =
                network.stimuli().stream().filter(s -> !samples.equals(Optional.of(s))).toList();
        NetworkModel bare =
                network.withStimuli(others)
                        .withProjections(List.of())
                        .withRecorders(List.of())
                        .withRun(network.run().longest());
        return switch (NetworkCompiler.compile(bare, WeightSet.EMPTY, SpikeSources.NONE)) {
            case Compilation.Refused(List<Problem> problems) -> new Reading.Unreadable<>(problems);
            case Compilation.Compiled(CompiledNetwork compiled) ->
                    new Reading.Readable<>(new OtherStimuli(lines(network, compiled)));
        };
    }

    private static List<Lines> lines(NetworkModel network, CompiledNetwork others) {
        Map<String, SpikeGenerator> generators = new HashMap<>();
        for (CompiledStimulus stimulus : others.stimuli()) {
            if (stimulus instanceof CompiledStimulus.Spiking(Stimulus s, SpikeGenerator spikes)) {
                generators.put(s.id(), spikes);
            }
        }
        return network.stimuli().stream()
                .map(s -> new Lines(s.size(), Optional.ofNullable(generators.get(s.id()))))
                .toList();
    }

    /** The samples on all lines of the network. */
    SpikeSource beside(SpikeSource samples) {
        return lines.size() == 1 ? samples : new AllLines(this, samples);
    }

    /** The spikes of one sample on all lines of the network. */
    SpikeTrain beside(SpikeTrain sample) {
        return beside(sample, 0);
    }

    /**
     * The same where the sample is not the first thing that the network is shown.
     *
     * @param firstStep number of steps that were shown before it
     */
    SpikeTrain beside(SpikeTrain sample, int firstStep) {
        return lines.size() == 1 ? sample : merged(sample, firstStep);
    }

    /** What they fire in so many steps while no sample is shown. */
    SpikeTrain alone(int steps) {
        return merged(new SpikeTrain(steps, 0, new int[steps + 1], new int[0]), 0);
    }

    private SpikeTrain merged(SpikeTrain sample, int firstStep) {
        Merged merged = new Merged(sample, firstStep);
        int[] stepStart = new int[sample.steps() + 1];
        for (int t = 0; t < sample.steps(); t++) {
            int offset = 0;
            for (Lines each : lines) {
                merged.add(each, t, offset);
                offset += each.count();
            }
            stepStart[t + 1] = merged.size();
        }
        return merged.train(stepStart, lines.stream().mapToInt(Lines::count).sum());
    }

    /** Spikes in the order in which they are added. */
    private static final class Merged {

        private final SpikeTrain sample;
        private final int firstStep;
        private final IntStream.Builder line = IntStream.builder();
        private final List<Float> amplitudes = new ArrayList<>();
        private int last = -1;

        Merged(SpikeTrain sample, int firstStep) {
            this.sample = sample;
            this.firstStep = firstStep;
        }

        int size() {
            return amplitudes.size();
        }

        void add(Lines lines, int step, int offset) {
            last = -1;
            if (lines.generator().isPresent()) {
                SpikeGenerator generator = lines.generator().get();
                int at = firstStep + step;
                generator.spikes(at, 0, lines.count(), spike -> add(offset + spike, 1));
                return;
            }
            for (int k = sample.stepStart()[step]; k < sample.stepStart()[step + 1]; k++) {
                add(offset + sample.line()[k], sample.graded() ? sample.amplitude()[k] : 1);
            }
        }

        /** A line carries one spike a step at most. */
        private void add(int spike, float amplitude) {
            if (spike != last) {
                line.add(spike);
                amplitudes.add(amplitude);
                last = spike;
            }
        }

        SpikeTrain train(int[] stepStart, int lines) {
            float[] amplitude = new float[sample.graded() ? amplitudes.size() : 0];
            for (int i = 0; i < amplitude.length; i++) {
                amplitude[i] = amplitudes.get(i);
            }
            int[] spikes = line.build().toArray();
            return new SpikeTrain(sample.steps(), lines, stepStart, spikes, amplitude);
        }
    }

    /** Samples with what the other stimuli fire beside them. */
    private record AllLines(OtherStimuli others, SpikeSource samples) implements SpikeSource {

        @Override
        public int lines() {
            int other =
                    others.lines.stream()
                            .filter(each -> each.generator().isPresent())
                            .mapToInt(Lines::count)
                            .sum();
            return samples.lines() + other;
        }

        @Override
        public int steps() {
            return samples.steps();
        }

        @Override
        public int sampleCount() {
            return samples.sampleCount();
        }

        @Override
        public int classCount() {
            return samples.classCount();
        }

        @Override
        public int label(int sample) {
            return samples.label(sample);
        }

        @Override
        public SpikeTrain spikes(int sample, long seed) {
            return others.beside(samples.spikes(sample, seed));
        }

        @Override
        public SpikeTrain intensified(int sample, long seed, double factor) {
            return others.beside(samples.intensified(sample, seed, factor));
        }
    }
}
