package org.spikebook.hardware.document;

import org.spikebook.hardware.chip.CoreLimits;
import org.spikebook.hardware.chip.NeuronRule;
import org.spikebook.hardware.chip.Registers;
import org.spikebook.hardware.chip.SynapseMemory;

import java.util.List;

/** The limits of cores of one neuron rule, as chip files and their form have them. */
interface CoreFormat {

    /** That of a rule. */
    static CoreFormat of(NeuronRule rule) {
        return switch (rule) {
            case LOIHI_LIF -> new LoihiCoreFormat();
            case TRUE_NORTH -> new CrossbarCoreFormat();
        };
    }

    /** The limits of a core; each method reads all fields of one object. */
    CoreLimits core(WholeNumbers numbers);

    SynapseMemory synapses(WholeNumbers numbers);

    Registers registers(WholeNumbers numbers);

    /** What a form asks for. */
    List<ChipField> form();
}
