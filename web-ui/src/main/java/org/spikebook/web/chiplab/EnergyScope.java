package org.spikebook.web.chiplab;

import org.spikebook.hardware.energy.EnergyBar;
import org.spikebook.simulator.text.Text;

/** What an energy counts in; only energies of one scope may be compared. */
public enum EnergyScope {
    TOTAL,
    DYNAMIC,
    ARITHMETIC;

    static EnergyScope of(EnergyBar.Scope scope) {
        return switch (scope) {
            case TOTAL -> TOTAL;
            case DYNAMIC -> DYNAMIC;
            case ARITHMETIC -> ARITHMETIC;
        };
    }

    /** As a heading. */
    public Text heading() {
        return Text.of(EnergyScope.class, "scope." + name().toLowerCase(java.util.Locale.ROOT));
    }

    /** What is counted in and what is not, in a sentence. */
    public Text meaning() {
        return heading().companion(".meaning");
    }
}
