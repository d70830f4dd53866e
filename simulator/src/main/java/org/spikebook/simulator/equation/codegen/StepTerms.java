package org.spikebook.simulator.equation.codegen;

import org.spikebook.simulator.equation.check.BoundSystem;
import org.spikebook.simulator.equation.check.Function;
import org.spikebook.simulator.equation.check.LinearForm;
import org.spikebook.simulator.equation.check.Term;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What an integrator computes of each variable: its value after a step, or its slope. */
public record StepTerms(BoundSystem system) {

    /** By variable; slopes for the methods of several stages, nothing for the exact method. */
    public List<Term> of(Integrator integrator) {
        double h = system.dtMs();
        return switch (integrator) {
            case EULER, SEQUENTIAL_EULER -> each(k -> euler(k, h));
            case HALF_STEPS -> each(k -> euler(k, k == 0 ? h / 2 : h));
            case EXPONENTIAL_EULER -> each(k -> exponentialEuler(k, h));
            case RK2, RK4, RK4_SAMPLED, RKF45 -> each(k -> slope(k));
            case EXACT -> List.of();
        };
    }

    private interface OfVariable {
        Term of(int k);
    }

    private List<Term> each(OfVariable term) {
        return IntStream.range(0, system.size()).mapToObj(term::of).toList();
    }

    private Term slope(int k) {
        return system.variables().get(k).slope();
    }

    /** A step of another length than the run's. */
    Term euler(int k, double length) {
        return new Term.Variable(k).plus(slope(k).scaled(length));
    }

    /** {@code x e^(bh) + a h (e^(bh) - 1)/(bh)} for {@code dx/dt = a + b x}. */
    private Term exponentialEuler(int k, double h) {
        LinearForm form = LinearForm.of(slope(k), system.subs(), Set.of(k)).orElseThrow();
        Term exponent = form.coefficient(k).times(new Term.Constant(h));
        Term kept = Term.apply(Function.EXP, List.of(exponent));
        Term gained = new Term.Constant(h).times(Term.apply(Function.EXPREL, List.of(exponent)));
        return new Term.Variable(k).times(kept).plus(form.rest().times(gained));
    }
}
