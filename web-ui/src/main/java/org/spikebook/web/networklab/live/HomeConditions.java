package org.spikebook.web.networklab.live;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.live.LiveConditions;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.live.PlayedData;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The server's data and limits. A run keeps the data that it began with, also where others came in
 * their place; one that found none looks again. Not safe for use by several threads.
 */
final class HomeConditions implements LiveConditions {

    private final LiveData data;
    private final BooleanSupplier cancelled;
    private String shown = "";
    private @Nullable PlayedData held;

    HomeConditions(LiveData data, BooleanSupplier cancelled) {
        this.data = data;
        this.cancelled = cancelled;
    }

    @Override
    public SpikeSources sources(NetworkModel network) {
        return data(network).sources(network);
    }

    @Override
    public WeightSet weights(NetworkModel network) {
        return data(network).weights(network);
    }

    private PlayedData data(NetworkModel network) {
        String name = data.name(network);
        PlayedData now = held;
        if (now == null || !name.equals(shown) || (now.isEmpty() && !name.isEmpty())) {
            now = data.of(network);
            held = now;
            shown = name;
        }
        return now;
    }

    @Override
    public Optional<Problem> refusal(NetworkModel network) {
        return ServerHomes.refusal(network);
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }
}
