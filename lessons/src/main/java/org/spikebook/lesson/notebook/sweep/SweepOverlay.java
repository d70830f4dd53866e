package org.spikebook.lesson.notebook.sweep;

import java.util.List;
import java.util.Optional;

/**
 * What is drawn over the figure of a sweep, to be compared with it.
 *
 * @param formula of x, the value of the first parameter, see {@link
 *     org.spikebook.simulator.equation.Formula}; empty for none
 * @param formulaLabel what stands at its curve; empty for a label of the page
 * @param points from a publication or an experiment
 */
public record SweepOverlay(String formula, String formulaLabel, Optional<Points> points) {

    /** Nothing. */
    public static final SweepOverlay NONE = new SweepOverlay("", "", Optional.empty());

    /**
     * Points that were measured elsewhere.
     *
     * @param label what stands at them, for example authors and year
     * @param reference where they are from, for example a DOI; empty for none
     * @param xs values of the first parameter
     * @param ys measured there, as many
     */
    public record Points(String label, String reference, List<Double> xs, List<Double> ys) {
        public Points {
            xs = List.copyOf(xs);
            ys = List.copyOf(ys);
        }
    }

    public SweepOverlay withFormula(String changed) {
        return new SweepOverlay(changed, formulaLabel, points);
    }

    public SweepOverlay withFormulaLabel(String changed) {
        return new SweepOverlay(formula, changed, points);
    }
}
