package org.spikebook.simulator.equation;

import org.spikebook.simulator.equation.check.Evaluator;
import org.spikebook.simulator.equation.check.FormulaReader;
import org.spikebook.simulator.equation.check.Term;
import org.spikebook.simulator.equation.syntax.Findings;
import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.Optional;

/**
 * A formula of one number {@code x}, written as in typed equations, for example {@code 1000 / (2 +
 * 8*log(x / (x - 15)))}. All its numbers are pure: units are those of the axes that it is drawn
 * over. Immutable.
 */
public final class Formula {

    private final Term term;

    private Formula(Term term) {
        this.term = term;
    }

    /**
     * Reads a formula.
     *
     * @param path of the text in its document
     * @param problems added to, if it is not a formula
     * @return empty if nothing is written, or after its problems were added
     */
    public static Optional<Formula> read(String text, String path, List<Problem> problems) {
        Findings findings = new Findings(path);
        Optional<Term> term = FormulaReader.read(text, findings);
        problems.addAll(findings.problems());
        return term.map(Formula::new);
    }

    /** Its value; NaN or infinite where it has none. */
    public double value(double x) {
        double[] nothing = {};
        return new Evaluator(nothing, new double[] {x}, nothing, 0, 0).value(term);
    }
}
