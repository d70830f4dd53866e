package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.recorder.RecentRecording;
import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.Optional;

/**
 * What a live run shows at a moment.
 *
 * @param step how many steps were run
 * @param fresh whether {@code recent} takes the place of all that was shown before
 * @param recent what was recorded since the frame before, or since the beginning
 * @param steeredAt the steps at which something was changed, ascending
 * @param isOver whether it cannot continue
 * @param divergence the neuron that diverged, if one did
 */
public record LiveFrame(
        int step,
        boolean fresh,
        RecentRecording recent,
        List<Integer> steeredAt,
        boolean isOver,
        Optional<Problem> divergence) {
    public LiveFrame {
        steeredAt = List.copyOf(steeredAt);
    }
}
