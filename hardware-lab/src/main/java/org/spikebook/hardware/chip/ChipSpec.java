package org.spikebook.hardware.chip;

/**
 * A chip as data: its grid, the limits of a core, its number formats and what its events cost. Read
 * from a chip file, so that a class can design one. Immutable.
 *
 * @param id in lower case, for example {@code loihi1}
 * @param name a proper name, not translated
 * @param neuronRule which arithmetic its cores run; see {@link NeuronRule}
 * @param costs energy and time that its events take
 */
public record ChipSpec(
        String id,
        String name,
        NeuronRule neuronRule,
        Mesh mesh,
        CoreLimits core,
        SynapseMemory synapses,
        Registers registers,
        ChipCosts costs) {

    /** Whether it can change weights while it runs: its file says what an update costs. */
    public boolean learns() {
        return costs.energyPj().containsKey(ChipEvent.SYNAPTIC_UPDATE);
    }

    /** Energy of one event, in pJ. */
    public Constant energyPj(ChipEvent event) {
        return costs.energyPj(event);
    }
}
