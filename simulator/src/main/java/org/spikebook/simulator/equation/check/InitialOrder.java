package org.spikebook.simulator.equation.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** In which order initial values are computed: each after those that it needs. */
final class InitialOrder {

    private InitialOrder() {}

    /**
     * The indices of the variables; those that wait for themselves are left out.
     *
     * @param initials what each starts from, if the text says so
     * @param subs values of the subexpressions
     */
    static List<Integer> of(List<Optional<Term>> initials, List<Term> subs) {
        List<Integer> order = new ArrayList<>();
        boolean advanced = true;
        while (advanced) {
            advanced = false;
            for (int k = 0; k < initials.size(); k++) {
                boolean ready =
                        initials.get(k)
                                .map(term -> order.containsAll(needs(term, subs)))
                                .orElse(true);
                if (ready && !order.contains(k)) {
                    order.add(k);
                    advanced = true;
                }
            }
        }
        return order;
    }

    /** The variables in a term and in the subexpressions that it leads to. */
    private static Set<Integer> needs(Term term, List<Term> subs) {
        Set<Integer> variables = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        List<Term> open = new ArrayList<>(List.of(term));
        while (!open.isEmpty()) {
            Uses uses = Uses.of(open.removeLast());
            variables.addAll(uses.variables());
            uses.subs().stream().filter(seen::add).map(subs::get).forEach(open::add);
        }
        return variables;
    }
}
