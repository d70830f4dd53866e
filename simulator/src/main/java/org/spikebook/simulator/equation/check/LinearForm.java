package org.spikebook.simulator.equation.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A term as a sum: coefficients times unknowns, and the rest.
 *
 * @param coefficients by index of the variable; {@value #INPUT} for the input; what is missing is 0
 * @param rest free of the unknowns
 */
public record LinearForm(Map<Integer, Term> coefficients, Term rest) {

    public static final int INPUT = -1;

    /** Steps of the search, so that subexpressions of subexpressions cannot grow without end. */
    private static final int MOST_STEPS = 3_000;

    public Term coefficient(int unknown) {
        return coefficients.getOrDefault(unknown, Term.Constant.ZERO);
    }

    /** Numbers and names of the rest, and of the coefficients, which a step looks at twice. */
    public int leaves() {
        return rest.leaves() + 2 * coefficients.values().stream().mapToInt(Term::leaves).sum();
    }

    /**
     * The form of a term, if it is linear in the unknowns (or too large to tell).
     *
     * @param subs subexpressions by index
     * @param unknowns indices of variables, {@value #INPUT} for the input
     */
    public static Optional<LinearForm> of(Term term, List<Term> subs, Set<Integer> unknowns) {
        return new Search(subs, unknowns).form(term);
    }

    private static final class Search {
        private final List<Term> subs;
        private final Set<Integer> unknowns;
        private int steps;

        Search(List<Term> subs, Set<Integer> unknowns) {
            this.subs = subs;
            this.unknowns = unknowns;
        }

        Optional<LinearForm> form(Term term) {
            if (++steps > MOST_STEPS) {
                return Optional.empty();
            }
            if (isFree(term)) {
                return Optional.of(new LinearForm(Map.of(), term));
            }
            return switch (term) {
                case Term.Variable(int k) -> unknown(k);
                case Term.Input _ -> unknown(INPUT);
                case Term.Sub(int k) -> form(subs.get(k));
                case Term.Minus(var of) ->
                        form(of).map(f -> scale(Term.Constant.ONE.negative(), f));
                case Term.Arithmetic arithmetic -> form(arithmetic);
                case Term.Constant _,
                        Term.Parameter _,
                        Term.Before _,
                        Term.Step _,
                        Term.Power _,
                        Term.Apply _,
                        Term.Indicator _ ->
                        Optional.empty();
            };
        }

        private Optional<LinearForm> form(Term.Arithmetic term) {
            return switch (term.operator()) {
                case PLUS -> both(term, Term.Constant.ONE);
                case MINUS -> both(term, Term.Constant.ONE.negative());
                case TIMES ->
                        isFree(term.left())
                                ? form(term.right()).map(f -> scale(term.left(), f))
                                : isFree(term.right())
                                        ? form(term.left()).map(f -> scale(term.right(), f))
                                        : Optional.empty();
                case OVER ->
                        isFree(term.right())
                                ? form(term.left()).map(f -> divide(f, term.right()))
                                : Optional.empty();
            };
        }

        private Optional<LinearForm> both(Term.Arithmetic term, Term sign) {
            Optional<LinearForm> left = form(term.left());
            Optional<LinearForm> right = form(term.right());
            return left.flatMap(l -> right.map(r -> add(l, scale(sign, r))));
        }

        private static Optional<LinearForm> unknown(int k) {
            return Optional.of(new LinearForm(Map.of(k, Term.Constant.ONE), Term.Constant.ZERO));
        }

        private static LinearForm add(LinearForm a, LinearForm b) {
            Map<Integer, Term> sum = new TreeMap<>(a.coefficients);
            b.coefficients.forEach((k, term) -> sum.merge(k, term, Term::plus));
            return new LinearForm(sum, sum(a.rest, b.rest));
        }

        private static Term sum(Term a, Term b) {
            return a.equals(Term.Constant.ZERO) ? b : b.equals(Term.Constant.ZERO) ? a : a.plus(b);
        }

        private static LinearForm scale(Term factor, LinearForm form) {
            Map<Integer, Term> scaled = new TreeMap<>();
            form.coefficients.forEach((k, term) -> scaled.put(k, factor.times(term)));
            return new LinearForm(scaled, factor.times(form.rest));
        }

        private static LinearForm divide(LinearForm form, Term by) {
            Map<Integer, Term> divided = new TreeMap<>();
            form.coefficients.forEach(
                    (k, t) -> divided.put(k, t.arithmetic(Term.Operator.OVER, by)));
            return new LinearForm(divided, form.rest.arithmetic(Term.Operator.OVER, by));
        }

        /** Whether no unknown occurs in a term, directly or through subexpressions. */
        private boolean isFree(Term term) {
            Set<Integer> seen = new HashSet<>();
            return isFree(term, seen);
        }

        private boolean isFree(Term term, Set<Integer> seen) {
            Uses uses = Uses.of(term);
            return uses.variables().stream().noneMatch(unknowns::contains)
                    && !(uses.input() && unknowns.contains(INPUT))
                    && uses.subs().stream()
                            .allMatch(s -> !seen.add(s) || isFree(subs.get(s), seen));
        }
    }
}
