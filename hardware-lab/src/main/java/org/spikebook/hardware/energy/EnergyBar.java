package org.spikebook.hardware.energy;

import org.spikebook.hardware.chip.Evidence;
import org.spikebook.hardware.chip.Source;
import org.spikebook.simulator.text.Text;

import java.util.List;

/**
 * Energy of one inference on one device.
 *
 * @param id of the device: the chip's, or a baseline's
 * @param name of the device, not translated
 * @param scope what is counted in
 * @param joules for one inference
 * @param lines the breakdown, which sums to {@code joules}
 * @param assumptions what must hold for it to be true
 * @param source of the constant that matters most
 * @param evidence the weakest behind it
 */
public record EnergyBar(
        String id,
        String name,
        Scope scope,
        Joules joules,
        List<EnergyLine> lines,
        List<Text> assumptions,
        Source source,
        Evidence evidence) {

    /** What a bar includes. Only bars of one scope may be compared. */
    public enum Scope {
        /** Dynamic energy: above that of the idle device. */
        DYNAMIC("dynamic"),
        /** That, and the power of the idle device until the next inference. */
        TOTAL("total"),
        /** Additions and multiplications alone. */
        ARITHMETIC("arithmetic");

        private final String key;

        Scope(String key) {
            this.key = key;
        }

        /** Its name in JSON. */
        public String key() {
            return key;
        }

        public Text text() {
            return Text.of(Scope.class, "scope." + key);
        }
    }

    public EnergyBar {
        lines = List.copyOf(lines);
        assumptions = List.copyOf(assumptions);
    }

    /** Mean power at a rate of inferences, in W. */
    public double nominalWatts(double inferencesPerSecond) {
        return joules.nominal() * inferencesPerSecond;
    }
}
