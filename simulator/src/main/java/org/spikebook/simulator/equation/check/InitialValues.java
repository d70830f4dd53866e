package org.spikebook.simulator.equation.check;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Describes state variables, with what their initial values are while parameters are at default.
 */
public final class InitialValues {

    private static final double LARGEST = 1e9;

    private final EquationSystem system;

    public InitialValues(EquationSystem system) {
        this.system = system;
    }

    public List<ParameterInfo> describe() {
        List<ParameterInfo> infos = new ArrayList<>();
        double[] values = new double[system.variables().size()];
        for (int k : system.initialOrder()) {
            Optional<Term> initial = system.variables().get(k).initial();
            values[k] = initial.map(term -> finite(term, values)).orElse(0.0);
        }
        for (int k = 0; k < values.length; k++) {
            EquationSystem.Variable variable = system.variables().get(k);
            infos.add(
                    ParameterInfo.real(
                                    variable.name(),
                                    "",
                                    Unit.declared(variable.unitText()),
                                    values[k])
                            .between(-LARGEST, LARGEST)
                            .step(step(values[k]))
                            .drawn());
        }
        return List.copyOf(infos);
    }

    private double finite(Term term, double[] variables) {
        double[] parameters =
                system.parameters().stream()
                        .mapToDouble(p -> p.unit().coherent(p.defaultValue()))
                        .toArray();
        Evaluator evaluator =
                Evaluator.of(
                        variables,
                        parameters,
                        system.subexpressions().stream()
                                .map(EquationSystem.Subexpression::value)
                                .toList(),
                        SubexpressionOrder.computable(system.subexpressions()),
                        0,
                        1);
        double value = evaluator.value(term);
        return Math.abs(value) <= LARGEST ? value : 0;
    }

    /** A stepper's turn: a tenth of the magnitude, as a power of ten. */
    public static double step(double value) {
        return value == 0
                ? 1
                : ExactMath.parse("1e" + (int) (Math.floor(ExactMath.log10(Math.abs(value))) - 1));
    }
}
