package org.spikebook.simulator.model.connector;

import java.util.List;

/**
 * What a connector joins.
 *
 * @param source dimensions of the source
 * @param target dimensions of the target
 * @param same whether source and target are one population, so that a pair (i, i) joins a neuron
 *     with itself
 */
public record Ends(List<Integer> source, List<Integer> target, boolean same) {

    public Ends {
        source = List.copyOf(source);
        target = List.copyOf(target);
    }

    public int sources() {
        return Connector.members(source);
    }

    public int targets() {
        return Connector.members(target);
    }

    /**
     * Whether pairs of a neuron with itself are left out.
     *
     * @param allowSelf whether a connector lets a neuron be joined with itself
     */
    public boolean skipsSelf(boolean allowSelf) {
        return same && !allowSelf;
    }
}
