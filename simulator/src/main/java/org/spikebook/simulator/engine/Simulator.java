package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.threads.ThreadTeam;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkHash;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** Runs a network from beginning to end. */
public final class Simulator {

    private static final int REPORTS = 100;

    /** Neurons from which on a step is long enough to be shared. */
    private static final int WORTH_THREADS = 10_000;

    private static final int MOST_THREADS = 8;

    private Simulator() {}

    /**
     * Runs a network. The recording is a function of the first three arguments; it says why the run
     * ended and has what was recorded until then. Only of a run that was cancelled it is empty
     * where it would take more than a millisecond or two to copy.
     *
     * @param weights explicit weights, or {@link WeightSet#EMPTY}
     * @param sources finds data sets, or {@link SpikeSources#NONE}
     * @param control told of progress and asked whether to continue
     */
    public static Recording run(
            NetworkModel network, WeightSet weights, SpikeSources sources, RunControl control) {
        return run(network, weights, sources, control, 1);
    }

    /** The same on several threads. */
    public static Recording run(
            NetworkModel network,
            WeightSet weights,
            SpikeSources sources,
            RunControl control,
            int threads) {
        try {
            return switch (NetworkCompiler.compile(
                    network, weights, sources, threads, control.cancelled())) {
                case Compilation.Compiled(CompiledNetwork compiled) ->
                        run(compiled, control, threads);
                case Compilation.Refused(List<Problem> problems) ->
                        empty(network, Recording.End.REFUSED, problems);
            };
        } catch (CancellationException e) {
            return empty(network, Recording.End.CANCELLED, List.of());
        } catch (OutOfMemoryError e) {
            // no estimate knows how many spikes a stimulus sends; all of the run is garbage here
            Problem problem = Problem.of(Simulator.class, "", "outOfMemory");
            return empty(network, Recording.End.REFUSED, List.of(problem));
        }
    }

    /** As many threads as are worth it on this machine if no one else works there. */
    public static int usefulThreads(NetworkModel network) {
        int neurons = network.populations().stream().mapToInt(Population::size).sum();
        return neurons < WORTH_THREADS
                ? 1
                : Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    }

    /** Runs a compiled network on the calling thread. */
    public static Recording run(CompiledNetwork network, RunControl control) {
        return run(network, control, 1);
    }

    /**
     * Runs a compiled network on several threads; worth it from some ten thousand neurons on. The
     * recording is the same as on one.
     *
     * @param threads at most as many as the blocks it was compiled into
     */
    public static Recording run(CompiledNetwork network, RunControl control, int threads) {
        try (ThreadTeam team = ThreadTeam.of(threads)) {
            int steps = network.model().run().steps();
            return run(new Simulation(network, team, control.cancelled()), steps, control);
        } catch (CancellationException e) {
            return empty(network.model(), Recording.End.CANCELLED, List.of());
        }
    }

    private static Recording run(Simulation simulation, int steps, RunControl control) {
        int between = Math.max(1, steps / REPORTS);
        while (!simulation.isOver()) {
            if (control.cancelled().getAsBoolean()) {
                return simulation.recording(Recording.End.CANCELLED, control.cancelled());
            }
            if (!simulation.step(control.cancelled())) {
                return simulation.recording(Recording.End.CANCELLED, control.cancelled());
            }
            if (simulation.stepsDone() % between == 0) {
                control.progress().accept((double) simulation.stepsDone() / steps);
            }
        }
        return simulation.recording(
                simulation.divergence().isPresent()
                        ? Recording.End.DIVERGED
                        : Recording.End.COMPLETED,
                control.cancelled());
    }

    private static Recording empty(
            NetworkModel network, Recording.End end, List<Problem> problems) {
        return new Recording(
                NetworkHash.of(network),
                Simulation.ENGINE,
                network.run().dtMs(),
                0,
                network.run().seed(),
                end,
                problems,
                Numerics.of(network),
                Map.of(),
                Map.of());
    }
}
