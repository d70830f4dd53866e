package org.spikebook.hardware.chip;

/**
 * A number with its range, unit and origin: 0 ≤ low ≤ nominal ≤ high.
 *
 * @param unit as printed beside the value, for example {@code pJ}
 * @param evidence for the nominal value
 */
public record Constant(
        double low, double nominal, double high, String unit, Source source, Evidence evidence) {

    public Constant {
        if (!(0 <= low && low <= nominal && nominal <= high && Double.isFinite(high))) {
            throw new IllegalArgumentException(
                    "constant must be 0 <= low <= nominal <= high, was "
                            + low
                            + ", "
                            + nominal
                            + ", "
                            + high);
        }
    }

    /** The same constant, every value times {@code factor} (not negative), in another unit. */
    public Constant times(double factor, String newUnit) {
        return new Constant(
                low * factor, nominal * factor, high * factor, newUnit, source, evidence);
    }
}
