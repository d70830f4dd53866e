package org.spikebook.hardware.baseline;

import org.spikebook.hardware.chip.Constant;
import org.spikebook.hardware.chip.Evidence;
import org.spikebook.hardware.chip.Source;
import org.spikebook.simulator.text.Text;

import java.util.Optional;

/**
 * Something else that could run the same task: a dense artificial network with one
 * multiply-accumulate (MAC) for each synapse of the spiking one, run once for each inference.
 *
 * @param id in lower case with hyphens
 * @param name of the device, not translated
 * @param pjPerMac energy of one MAC; of a measurement: its dynamic energy divided by its MACs
 * @param measurement what was measured, where anything was
 */
public record Baseline(
        String id, String name, Kind kind, Constant pjPerMac, Optional<Measurement> measurement) {

    /** The id of a device that a user measured. */
    public static final String OWN_ID = "own-device";

    private static final double PICO = 1e12;

    /**
     * A device that a user measured while it did the same task.
     *
     * @param name not translated
     */
    public static Baseline own(String name, Measurement measured) {
        double pjPerMac = PICO * measured.dynamicJoules() / measured.macs();
        Source source = new Source.Stated("own measurement");
        Constant constant =
                new Constant(pjPerMac, pjPerMac, pjPerMac, "pJ", source, Evidence.ASSUMED);
        return new Baseline(OWN_ID, name, Kind.OWN, constant, Optional.of(measured));
    }

    /** How a baseline's energy is known. */
    public enum Kind {
        /** Design power over peak rate: what no real network reaches. */
        PEAK_RATE("peakRate"),
        /** A measured small network at batch size 1, idle power known. */
        MEASURED("measured"),
        /** Arithmetic alone: no memory, no instructions, no leakage. */
        ARITHMETIC("arithmetic"),
        /** The same task, measured by the user. */
        OWN("own");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Its name in JSON. */
        public String key() {
            return key;
        }

        /** What it means and what it leaves out. */
        public Text assumption() {
            return Text.of(Kind.class, "kind." + key);
        }
    }

    /**
     * A measured run.
     *
     * @param idleW power of the device when idle
     * @param busyW power while it infers
     * @param macs of one inference
     */
    public record Measurement(double idleW, double busyW, double inferencesPerSecond, long macs) {

        public Measurement {
            if (!(idleW >= 0 && busyW >= idleW && inferencesPerSecond > 0 && macs > 0)) {
                throw new IllegalArgumentException(
                        "0 <= idleW <= busyW, inferencesPerSecond > 0, macs > 0");
            }
        }

        /** Energy of one inference beyond what the idle device would have taken, in J. */
        public double dynamicJoules() {
            return (busyW - idleW) / inferencesPerSecond;
        }
    }
}
