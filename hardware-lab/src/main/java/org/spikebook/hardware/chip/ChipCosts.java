package org.spikebook.hardware.chip;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the events of a chip cost. Immutable.
 *
 * @param energyPj energy of one event, in pJ; of optional events only where the chip knows them
 * @param placementPj what a placement counts for a hop where the breakdown has hops in other
 *     constants already, in pJ; those left out are as in {@code energyPj}
 * @param timeNs time that one event occupies its core or router, in ns; events not named take none
 * @param barrierNs time to synchronize all tiles at the end of a step, in ns
 * @param staticPowerMw power of one chip that is on but does nothing, in mW
 * @param resetNj energy to clear the state of one whole chip, in nJ
 */
public record ChipCosts(
        Map<ChipEvent, Constant> energyPj,
        Map<ChipEvent, Constant> placementPj,
        Map<ChipEvent, Constant> timeNs,
        Constant barrierNs,
        Constant staticPowerMw,
        Constant resetNj) {

    public ChipCosts {
        energyPj = unmodifiable(energyPj);
        placementPj = unmodifiable(placementPj);
        timeNs = unmodifiable(timeNs);
        for (ChipEvent event : ChipEvent.values()) {
            if (!energyPj.containsKey(event) && !event.isOptional()) {
                throw new IllegalArgumentException("no energy for " + event);
            }
        }
    }

    private static Map<ChipEvent, Constant> unmodifiable(Map<ChipEvent, Constant> constants) {
        Map<ChipEvent, Constant> copy = new EnumMap<>(ChipEvent.class);
        copy.putAll(constants);
        return Collections.unmodifiableMap(copy);
    }

    /** What a placement counts for a hop, in pJ. */
    public double placementPj(ChipEvent hop) {
        Constant own = placementPj.get(hop);
        return own == null ? energyPj(hop).nominal() : own.nominal();
    }

    /** Energy of one event, in pJ. */
    public Constant energyPj(ChipEvent event) {
        Constant constant = energyPj.get(event);
        if (constant == null) {
            throw new IllegalStateException("no energy for " + event);
        }
        return constant;
    }

    /** Nominal time of one event, in ns; 0 where the chip file names none. */
    public double nominalNs(ChipEvent event) {
        Constant constant = timeNs.get(event);
        return constant == null ? 0 : constant.nominal();
    }
}
