package org.spikebook.bench;

import com.sun.management.ThreadMXBean;

import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulator;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.compiled.SynapseBlock;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.testkit.Runs;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One case in this process; prints its result as one line of JSON. Memory is measured in the first
 * runs only: after a collection the JVM goes through compiled code again as it is entered, which
 * takes 2 ms of the next run.
 */
final class BenchCase {

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int FEWEST_RUNS = 6;
    private static final int FEWEST_LARGE_RUNS = 2;
    private static final int MOST_RUNS = 1_000;
    private static final double SECONDS = 4;

    private BenchCase() {}

    public static void main(String[] args) {
        int threads = Integer.parseInt(args[1]);
        boolean large = args[0].equals(BenchNetworks.CORTEX);
        NetworkModel network = Runs.network(BenchNetworks.all().get(args[0]));
        List<Double> build = new ArrayList<>();
        List<Double> run = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        long peak = 0;
        long built = 0;
        long start = usedAfterCollection();
        while (isWanted(run, large)) {
            long allocated = THREAD.getTotalThreadAllocatedBytes();
            long before = System.nanoTime();
            CompiledNetwork compiled = compile(network, threads);
            long between = System.nanoTime();
            built = THREAD.getTotalThreadAllocatedBytes() - allocated;
            long spent = THREAD.getCurrentThreadCpuTime();
            Simulator.run(compiled, RunControl.NONE, threads);
            processor.add((THREAD.getCurrentThreadCpuTime() - spent) / 1e9);
            run.add((System.nanoTime() - between) / 1e9);
            build.add((between - before) / 1e9);
            if (run.size() <= FEWEST_RUNS) {
                peak = Math.max(peak, usedAfterCollection() - start);
            }
            if (compiled.synapseCount() == 0) {
                throw new IllegalStateException("nothing to measure");
            }
        }
        System.out.println(
                result(args[0], threads, network, build, run, processor, built, peak).json());
    }

    /** Short runs are repeated for longer, until the compiler has settled. */
    private static boolean isWanted(List<Double> run, boolean large) {
        if (large) {
            return run.size() < FEWEST_LARGE_RUNS;
        }
        double seconds = run.stream().mapToDouble(s -> s).sum();
        return run.size() < FEWEST_RUNS || run.size() < MOST_RUNS && seconds < SECONDS;
    }

    private static BenchResult result(
            String name,
            int threads,
            NetworkModel network,
            List<Double> build,
            List<Double> run,
            List<Double> processor,
            long built,
            long peak) {
        CompiledNetwork compiled = compile(network, threads);
        Map<String, long[]> spikes = countSpikes(network, threads);
        long total = spikes.values().stream().flatMapToLong(Arrays::stream).sum();
        return new BenchResult(
                name,
                threads,
                median(build),
                run.getFirst(),
                median(run.subList(run.size() / 2, run.size())),
                median(processor.subList(run.size() / 2, run.size())),
                total,
                events(compiled, spikes),
                bytesPerSynapse(compiled),
                built >> 20,
                peak >> 20);
    }

    private static CompiledNetwork compile(NetworkModel network, int blocks) {
        return ((Compilation.Compiled)
                        NetworkCompiler.compile(
                                network, WeightSet.EMPTY, SpikeSources.NONE, blocks))
                .network();
    }

    /** Spikes of every neuron, from one more run that records them. */
    private static Map<String, long[]> countSpikes(NetworkModel network, int threads) {
        List<Recorder> recorders = new ArrayList<>();
        Map<String, long[]> counts = new HashMap<>();
        for (Population population : network.populations()) {
            recorders.add(
                    new Recorder(
                            population.id(), population.id(), Recorder.SPIKES, Optional.empty()));
            counts.put(population.id(), new long[population.size()]);
        }
        NetworkModel recorded = network.withRecorders(recorders);
        Recording recording = Simulator.run(compile(recorded, threads), RunControl.NONE, threads);
        counts.forEach((id, count) -> {
            for (int neuron : recording.spikes().get(id).neurons()) {
                count[neuron]++;
            }
        });
        return counts;
    }

    private static long events(CompiledNetwork network, Map<String, long[]> spikes) {
        long[] events = new long[1];
        for (CompiledProjection projection : network.projections()) {
            long[] counts = spikes.get(projection.description().from());
            if (counts != null) {
                projection.forEachSynapse(
                        (source, target, weight, delay) -> events[0] += counts[source]);
            }
        }
        return events[0];
    }

    private static double bytesPerSynapse(CompiledNetwork network) {
        double bytes = 0;
        for (CompiledProjection projection : network.projections()) {
            for (SynapseBlock block : projection.blocks()) {
                bytes += block.bytes();
            }
        }
        return bytes / network.synapseCount();
    }

    private static long usedAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : 0.5 * (sorted[middle - 1] + sorted[middle]);
    }
}
