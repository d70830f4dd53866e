package org.spikebook.simulator.equation.check;

import org.spikebook.simulator.equation.syntax.Definition;
import org.spikebook.simulator.equation.syntax.EquationException;
import org.spikebook.simulator.equation.syntax.Findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks subexpressions and puts them in the order in which they can be computed. */
final class SubexpressionOrder {

    private final TermChecker checker;
    private final Findings findings;

    SubexpressionOrder(TermChecker checker, Findings findings) {
        this.checker = checker;
        this.findings = findings;
    }

    /**
     * The subexpressions by index; each refers to others by index, which {@link #computable} gives
     * an order.
     */
    List<EquationSystem.Subexpression> check(List<Definition.Named> written) {
        List<EquationSystem.Subexpression> checked = new ArrayList<>();
        for (Definition.Named line : written) {
            try {
                Term value = checker.number(line.value(), line.unit().dimension());
                checked.add(new EquationSystem.Subexpression(line.name(), value));
            } catch (EquationException wrong) {
                findings.add(wrong);
            }
        }
        if (checked.size() == written.size() && computable(checked).size() < checked.size()) {
            reportCircle(written, checked);
        }
        return checked;
    }

    private void reportCircle(
            List<Definition.Named> written, List<EquationSystem.Subexpression> checked) {
        Set<Integer> computable = new TreeSet<>(computable(checked));
        for (int k = 0; k < written.size(); k++) {
            if (!computable.contains(k)) {
                findings.add(written.get(k).position(), "circular", written.get(k).name());
            }
        }
    }

    /** The indices in the order of computation; those that wait for themselves are left out. */
    static List<Integer> computable(List<EquationSystem.Subexpression> subexpressions) {
        List<Integer> order = new ArrayList<>();
        boolean[] done = new boolean[subexpressions.size()];
        boolean advanced = true;
        while (advanced) {
            advanced = false;
            for (int k = 0; k < done.length; k++) {
                boolean ready =
                        Uses.of(subexpressions.get(k).value()).subs().stream()
                                .allMatch(s -> done[s]);
                if (!done[k] && ready) {
                    done[k] = true;
                    order.add(k);
                    advanced = true;
                }
            }
        }
        return order;
    }
}
