package org.spikebook.training.control;

import java.util.List;

/**
 * An episode as it was seen.
 *
 * @param environment type of the plant
 * @param stepMs time from one state to the next
 * @param states what is drawn, in the order of {@link Environment#drawn()}, from the start to the
 *     end
 * @param actions between two states each, so one fewer
 * @param fell whether it ended because the plant fell
 */
public record Motion(
        String environment,
        double stepMs,
        List<List<Double>> states,
        List<Integer> actions,
        boolean fell) {

    public Motion {
        states = states.stream().map(List::copyOf).toList();
        actions = List.copyOf(actions);
        if (states.size() != actions.size() + 1) {
            throw new IllegalArgumentException(
                    states.size() + " states for " + actions.size() + " actions");
        }
    }
}
