package org.spikebook.web.networklab;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.validation.MemoryEstimate;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.StateTrace;
import org.spikebook.simulator.text.Numbers;

import java.util.Optional;

/**
 * How much work a run is, before it starts: updates of neurons and the synapses to build. Decides
 * what runs by itself, what runs on demand, what is a job, and what is too large for the page.
 */
public record RunCost(double updates, double synapses) {

    private static final double SMALL_UPDATES = 2e7;
    private static final double SMALL_SYNAPSES = 3e5;
    private static final double PLAYED_UPDATES = 2e8;
    private static final double PLAYED_SYNAPSES = 1e6;
    private static final double QUICK_UPDATES = 3e8;
    private static final double QUICK_SYNAPSES = 2e6;
    private static final double MOST_UPDATES = 1e11;
    private static final double MOST_SYNAPSES = 1e8;

    /** Most numbers of a recording that is kept for the page. */
    private static final double MOST_KEPT = 3e6;

    public static RunCost of(NetworkModel network) {
        double neurons =
                network.populations().stream().mapToDouble(Population::size).sum()
                        + network.stimuli().stream().mapToDouble(Stimulus::size).sum();
        return new RunCost(neurons * network.run().steps(), MemoryEstimate.of(network).synapses());
    }

    /** Whether it is over in a blink, so that it may run after every change. */
    public boolean isSmall() {
        return updates <= SMALL_UPDATES && synapses <= SMALL_SYNAPSES;
    }

    /** Why it cannot be played live, if so: going back in time repeats parts of it immediately. */
    public Optional<Problem> refusalToPlay() {
        return updates <= PLAYED_UPDATES && synapses <= PLAYED_SYNAPSES
                ? Optional.empty()
                : Optional.of(Problem.of(RunCost.class, "/run", "tooLargeToPlay"));
    }

    /** Whether it takes so long that it is a job: queued, kept over a crash, its result kept. */
    public boolean isLong() {
        return updates > QUICK_UPDATES || synapses > QUICK_SYNAPSES;
    }

    /** Why a recording of so many numbers is not kept for the page, if so. */
    static Optional<Problem> refusalToKeep(double numbers) {
        return numbers <= MOST_KEPT
                ? Optional.empty()
                : Optional.of(
                        Problem.of(
                                RunCost.class,
                                "/recorders",
                                "recordingTooLarge",
                                Numbers.readable(Math.rint(numbers / 1e5) / 10),
                                Numbers.readable(MOST_KEPT / 1e6)));
    }

    /** Numbers that a recording holds. */
    public static long numbers(Recording recording) {
        long spikes = recording.spikes().values().stream().mapToLong(r -> r.spikeCount()).sum();
        long traced = recording.traces().values().stream().mapToLong(StateTrace::valueCount).sum();
        return spikes + traced;
    }

    /** Why it is not run on the page at all, if so. */
    public Optional<Problem> refusal() {
        if (updates > MOST_UPDATES) {
            return Optional.of(
                    Problem.of(
                            RunCost.class,
                            "/run/durationMs",
                            "tooManyUpdates",
                            Numbers.readable(Math.rint(updates / 1e6)),
                            Numbers.readable(MOST_UPDATES / 1e6)));
        }
        return synapses > MOST_SYNAPSES
                ? Optional.of(
                        Problem.of(
                                RunCost.class,
                                "/projections",
                                "tooManySynapses",
                                Numbers.readable(Math.rint(synapses / 1e6)),
                                Numbers.readable(MOST_SYNAPSES / 1e6)))
                : Optional.empty();
    }
}
