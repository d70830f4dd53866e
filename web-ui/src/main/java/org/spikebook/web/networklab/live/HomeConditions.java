package org.spikebook.web.networklab.live;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.live.LiveConditions;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.networklab.ShownData;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The server's data and limits. A run keeps the data that it began with, also where others came in
 * their place. Not safe for use by several threads.
 */
final class HomeConditions implements LiveConditions {

    private final Function<NetworkModel, ShownData.Held> data;
    private final BooleanSupplier cancelled;
    private @Nullable NetworkModel shown;
    private ShownData.@Nullable Held held;

    HomeConditions(Function<NetworkModel, ShownData.Held> data, BooleanSupplier cancelled) {
        this.data = data;
        this.cancelled = cancelled;
    }

    @Override
    public SpikeSources sources(NetworkModel network) {
        if (held == null || shown == null || !ShownData.areAlike(shown, network)) {
            held = data.apply(network);
            shown = network;
        }
        return held.laboratory().sources();
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
