package org.spikebook.hardware.chip;

import java.util.List;
import java.util.Optional;

/** The chips to choose from. Immutable. */
public record ChipCatalog(List<ChipSpec> chips) {

    public ChipCatalog {
        chips = List.copyOf(chips);
    }

    /** The chip named {@code id}. */
    public Optional<ChipSpec> find(String id) {
        return chips.stream().filter(chip -> chip.id().equals(id)).findFirst();
    }

    /** The names to choose from, in order. */
    public List<String> ids() {
        return chips.stream().map(ChipSpec::id).toList();
    }
}
