package org.spikebook.hardware.emulation;

import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Shows samples to a mapped network in the chip's own arithmetic and counts every event while it
 * runs. The result is the same for any number of threads; a network that learns sees the samples
 * one after another.
 */
public final class ChipEmulator {

    private ChipEmulator() {}

    /**
     * Runs all samples of a source.
     *
     * @param seed of the encoder
     * @param threads how many threads share the samples, at least 1
     */
    public static EmulationOutcome run(
            ChipMapping mapping, SpikeSource source, long seed, int threads, RunControl control) {
        List<Problem> problems = check(mapping.network(), source);
        if (!problems.isEmpty()) {
            return new EmulationOutcome.Unsuitable(problems);
        }
        SampleQueue queue = new SampleQueue(source.sampleCount(), control);
        List<ChipSampleRunner> runners =
                // what one sample teaches, the next one finds: they cannot be shared out
                IntStream.range(0, mapping.network().learns() ? 1 : Math.max(1, threads))
                        .mapToObj(_ -> new ChipSampleRunner(mapping, source, seed))
                        .toList();
        queue.report();
        work(runners, queue);
        if (queue.graded) {
            return new EmulationOutcome.Unsuitable(
                    List.of(
                            Problem.of(
                                    ChipEmulator.class,
                                    "/stimuli",
                                    "graded",
                                    mapping.chip().name())));
        }
        return queue.complete()
                ? new EmulationOutcome.Ran(collect(mapping, source, runners, queue))
                : new EmulationOutcome.Cancelled();
    }

    private static List<Problem> check(IntegerNetwork network, SpikeSource source) {
        List<Problem> problems = new ArrayList<>();
        if (source.lines() != network.inputLines()) {
            problems.add(
                    Problem.of(
                            ChipEmulator.class,
                            "/stimuli",
                            "lines",
                            source.lines(),
                            network.inputLines()));
        }
        IntegerNetwork.Neurons readout = network.populations().get(network.readout());
        if (source.classCount() > readout.size()) {
            problems.add(
                    Problem.of(
                            ChipEmulator.class,
                            "/populations/" + network.readout(),
                            "classes",
                            readout.id(),
                            readout.size(),
                            source.classCount()));
        }
        if (source.sampleCount() == 0) {
            problems.add(Problem.of(ChipEmulator.class, "", "noSamples"));
        }
        return problems;
    }

    /** Threads that inherit the caller's priority. */
    private static ExecutorService newPool(int threads) {
        return Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("chip-", 1).factory());
    }

    private static void work(List<ChipSampleRunner> runners, SampleQueue queue) {
        try (ExecutorService pool = newPool(runners.size())) {
            List<Future<?>> tasks = new ArrayList<>();
            // the caller's thread works too and is the one that reports progress
            for (ChipSampleRunner runner : runners.subList(1, runners.size())) {
                tasks.add(pool.submit(() -> queue.work(runner, false)));
            }
            queue.work(runners.getFirst(), true);
            for (Future<?> task : tasks) {
                await(task);
            }
        }
    }

    private static void await(Future<?> task) {
        try {
            task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ChipRun collect(
            ChipMapping mapping,
            SpikeSource source,
            List<ChipSampleRunner> runners,
            SampleQueue queue) {
        ChipSampleRunner total = runners.getFirst();
        runners.stream().skip(1).forEach(total::merge);
        int correct = 0;
        double sampleNs = 0;
        for (int s = 0; s < queue.predictions.length; s++) {
            correct += queue.predictions[s] == source.label(s) ? 1 : 0;
            sampleNs += queue.sampleNs[s];
        }
        return new ChipRun(
                mapping,
                queue.predictions.length,
                total.stepsPerSample(),
                queue.predictions,
                correct,
                total.traffic(),
                total.layers(),
                sampleNs / queue.predictions.length,
                total.learned());
    }

    /** State that the threads share: the next sample, and the results so far. */
    private static final class SampleQueue {

        private final int[] predictions;
        private final double[] sampleNs;
        private final RunControl control;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private volatile boolean stopped;
        private volatile boolean graded;

        SampleQueue(int samples, RunControl control) {
            this.predictions = new int[samples];
            this.sampleNs = new double[samples];
            this.control = control;
        }

        void work(ChipSampleRunner runner, boolean reports) {
            Optional<Integer> sample = take(reports);
            while (sample.isPresent()) {
                int s = sample.get();
                sampleNs[s] = runner.run(s);
                predictions[s] = runner.prediction();
                if (runner.graded()) {
                    graded = true;
                }
                done.incrementAndGet();
                sample = take(reports);
            }
        }

        private Optional<Integer> take(boolean reports) {
            if (reports) {
                report();
            }
            if (stopped || graded) {
                return Optional.empty();
            }
            int sample = next.getAndIncrement();
            return sample < predictions.length ? Optional.of(sample) : Optional.empty();
        }

        void report() {
            control.progress().accept((double) done.get() / predictions.length);
            stopped |= control.cancelled().getAsBoolean();
        }

        boolean complete() {
            return done.get() == predictions.length;
        }
    }
}
