package org.spikebook.hardware.energy;

import org.spikebook.parameter.Text;

/**
 * The chip beside a baseline of the same scope.
 *
 * @param ratio the baseline's nominal energy divided by the chip's; above 1 the chip takes less
 */
public record Comparison(
        String baselineId, EnergyBar.Scope scope, double ratio, Verdict verdict, Text sentence) {

    /** Who takes less. */
    public enum Verdict {
        /** The chip, even at its worst against the baseline's best. */
        CHIP_WINS("chipWins"),
        /** The baseline, even at its worst against the chip's best. */
        CHIP_LOSES("chipLoses"),
        /** The ranges overlap: the evidence does not tell. */
        OPEN("open");

        private final String key;

        Verdict(String key) {
            this.key = key;
        }

        /** Its name in JSON. */
        public String key() {
            return key;
        }
    }

    static Comparison of(EnergyBar chip, EnergyBar baseline) {
        Verdict verdict = verdict(chip.joules(), baseline.joules());
        double ratio = baseline.joules().nominal() / chip.joules().nominal();
        double factor = Math.max(ratio, 1 / ratio);
        String key =
                "comparison."
                        + verdict.key()
                        + (verdict == Verdict.OPEN && ratio < 1 ? "Worse" : "");
        return new Comparison(
                baseline.id(),
                chip.scope(),
                ratio,
                verdict,
                Text.of(
                        Comparison.class,
                        key,
                        chip.name(),
                        baseline.name(),
                        Quantities.significant(factor)));
    }

    private static Verdict verdict(Joules chip, Joules baseline) {
        if (chip.high() < baseline.low()) {
            return Verdict.CHIP_WINS;
        }
        return chip.low() > baseline.high() ? Verdict.CHIP_LOSES : Verdict.OPEN;
    }
}
