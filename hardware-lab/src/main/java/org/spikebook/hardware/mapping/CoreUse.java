package org.spikebook.hardware.mapping;

import org.spikebook.hardware.chip.CoreLimits;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much of each resource a core uses.
 *
 * @param amounts of every resource
 * @param synapses stored, not counting the zeros of dense blocks
 */
public record CoreUse(Map<Resource, Long> amounts, long synapses) {

    public CoreUse {
        amounts = Collections.unmodifiableMap(new EnumMap<>(amounts));
    }

    public long amount(Resource resource) {
        Long amount = amounts.get(resource);
        if (amount == null) {
            throw new IllegalArgumentException("no amount of " + resource);
        }
        return amount;
    }

    /** The share of a resource that is used; above 1 where it is exceeded. */
    public double fill(Resource resource, CoreLimits limits) {
        return (double) amount(resource) / resource.limit(limits);
    }

    /** The resources of which more is used than there is. */
    public List<Resource> exceeded(CoreLimits limits) {
        return amounts.keySet().stream().filter(r -> amount(r) > r.limit(limits)).toList();
    }

    /** The resource of which the greatest share is used. */
    public Resource tightest(CoreLimits limits) {
        return amounts.keySet().stream()
                .max((a, b) -> Double.compare(fill(a, limits), fill(b, limits)))
                .orElseThrow();
    }
}
