package org.spikebook.hardware.document;

import org.spikebook.hardware.chip.CoreLimits;
import org.spikebook.hardware.chip.CoreMemory;
import org.spikebook.hardware.chip.Registers;
import org.spikebook.hardware.chip.SynapseMemory;

import java.util.List;

/** The limits of cores with one kind of memory, as chip files and their form have them. */
interface CoreFormat {

    /** That of a kind of memory. */
    static CoreFormat of(CoreMemory memory) {
        return switch (memory) {
            case SYNAPSE_LISTS -> new ListCoreFormat();
            case CROSSBAR -> new CrossbarCoreFormat();
        };
    }

    /** The limits of a core; each method reads all fields of one object. */
    CoreLimits core(WholeNumbers numbers);

    SynapseMemory synapses(WholeNumbers numbers);

    Registers registers(WholeNumbers numbers);

    /** What a form asks for. */
    List<ChipField> form();
}
