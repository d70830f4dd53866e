package org.spikebook.web.chiplab;

import java.util.Comparator;
import java.util.List;

/**
 * The two settings of a trade-off that one would choose between.
 *
 * @param mostAccurate the most accurate; of several, that of the lowest energy
 * @param lowestEnergy that of the lowest energy among those nearly as accurate; the same one, if
 *     none of them saves enough to be a choice
 */
public record TradeOffFinding(TradeOffRow mostAccurate, TradeOffRow lowestEnergy) {

    /** Points of accuracy that one may well give away for a large saving, as a fraction. */
    private static final double FEW_POINTS = 0.02;

    /** Share of the energy that a choice saves at least: less is not seen in rounded numbers. */
    private static final double LEAST_SAVING = 0.05;

    /**
     * @param rows at least one
     */
    public static TradeOffFinding of(List<TradeOffRow> rows) {
        TradeOffRow best =
                rows.stream()
                        .min(
                                Comparator.comparingDouble(TradeOffRow::accuracy)
                                        .reversed()
                                        .thenComparingDouble(TradeOffRow::joules))
                        .orElseThrow();
        TradeOffRow lowest =
                rows.stream()
                        .filter(row -> row.accuracy() >= best.accuracy() - FEW_POINTS)
                        .filter(row -> row.joules() <= (1 - LEAST_SAVING) * best.joules())
                        .min(Comparator.comparingDouble(TradeOffRow::joules))
                        .orElse(best);
        return new TradeOffFinding(best, lowest);
    }

    /** Whether there is nothing to choose. */
    public boolean isOne() {
        return mostAccurate.equals(lowestEnergy);
    }
}
