package org.spikebook.hardware.energy;

import org.spikebook.simulator.text.Text;

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
        return of(
                chip.name(),
                chip.joules(),
                baseline.id(),
                baseline.name(),
                baseline.joules(),
                chip.scope());
    }

    /** The comparison of two energies of one scope; the chip's is above 0. */
    public static Comparison of(
            String chip,
            Joules chipJoules,
            String baselineId,
            String baseline,
            Joules baselineJoules,
            EnergyBar.Scope scope) {
        Verdict verdict = verdict(chipJoules, baselineJoules);
        double ratio = baselineJoules.nominal() / chipJoules.nominal();
        double factor = Math.max(ratio, 1 / ratio);
        String key =
                "comparison."
                        + verdict.key()
                        + (verdict == Verdict.OPEN && ratio < 1 ? "Worse" : "");
        return new Comparison(
                baselineId,
                scope,
                ratio,
                verdict,
                Text.of(Comparison.class, key, chip, baseline, Quantities.significant(factor)));
    }

    private static Verdict verdict(Joules chip, Joules baseline) {
        if (chip.high() < baseline.low()) {
            return Verdict.CHIP_WINS;
        }
        return chip.low() > baseline.high() ? Verdict.CHIP_LOSES : Verdict.OPEN;
    }
}
