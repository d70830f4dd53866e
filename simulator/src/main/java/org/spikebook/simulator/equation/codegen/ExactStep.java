package org.spikebook.simulator.equation.codegen;

import org.spikebook.simulator.equation.check.BoundSystem;
import org.spikebook.simulator.equation.check.EquationSystem;
import org.spikebook.simulator.equation.check.Evaluator;
import org.spikebook.simulator.equation.check.LinearForm;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.neuron.StepScratch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Linear equations over a step, exactly: {@code x ← P x + g I + c}, with one propagator for moving
 * neurons and one for those whose held variables stand still. Where parameters differ between
 * neurons, each has its own.
 *
 * @param moving by neuron (or one for all), for each variable in turn its factors of the variables,
 *     of the input, and the constant
 * @param held the same in the refractory period
 */
@SuppressWarnings("ArrayRecordComponent")
public record ExactStep(double[][] moving, double[][] held, int size) {

    /** A matrix is multiplied so often by another one to find a propagator. */
    private static final long MULTIPLICATIONS = 40;

    /** Bytes that the two propagators of a neuron take. */
    public static int bytes(int variables) {
        return 2 * (16 + Double.BYTES * variables * (variables + 2));
    }

    /**
     * @param work told of work done, in synapses drawn in the same time; may throw
     */
    public static ExactStep of(BoundSystem system, LongConsumer work) {
        List<LinearForm> forms = new ArrayList<>();
        Set<Integer> unknowns = Integrator.unknowns(system.size());
        for (EquationSystem.Variable variable : system.variables()) {
            forms.add(LinearForm.of(variable.slope(), system.subs(), unknowns).orElseThrow());
        }
        int neurons = 1;
        for (double[] own : system.own()) {
            neurons = Math.max(neurons, own.length);
        }
        double[][] moving = new double[neurons][];
        double[][] held = new double[neurons][];
        for (int neuron = 0; neuron < neurons; neuron++) {
            double[][] slopes = slopes(system, forms, neuron);
            work.accept(MULTIPLICATIONS * slopes.length * slopes.length * slopes.length);
            moving[neuron] = propagator(slopes, system.size());
            for (int k = 0; k < system.size(); k++) {
                if (system.isHeld(k)) {
                    slopes[k] = new double[slopes.length];
                }
            }
            held[neuron] = propagator(slopes, system.size());
        }
        return new ExactStep(moving, held, system.size());
    }

    /** The rows of the variables, one after the other. */
    private static double[] propagator(double[][] slopes, int variables) {
        SquareMatrix exponential = new SquareMatrix(slopes).exponential();
        double[] rows = new double[variables * slopes.length];
        for (int row = 0; row < variables; row++) {
            System.arraycopy(exponential.row(row), 0, rows, row * slopes.length, slopes.length);
        }
        return rows;
    }

    /** The slopes of variables, input and 1 (the latter two 0), times the step. */
    private static double[][] slopes(BoundSystem system, List<LinearForm> forms, int neuron) {
        int n = system.size();
        double[] parameters = new double[system.own().length];
        for (int k = 0; k < parameters.length; k++) {
            parameters[k] = system.own()[k].length == 0 ? 0 : system.own()[k][neuron];
        }
        Evaluator evaluator =
                Evaluator.of(
                        new double[n], parameters, system.subs(), system.order(), 0, system.dtMs());
        double[][] slopes = new double[n + 2][n + 2];
        for (int row = 0; row < n; row++) {
            LinearForm form = forms.get(row);
            for (int k = 0; k < n; k++) {
                slopes[row][k] = system.dtMs() * evaluator.value(form.coefficient(k));
            }
            slopes[row][n] = system.dtMs() * evaluator.value(form.coefficient(LinearForm.INPUT));
            slopes[row][n + 1] = system.dtMs() * evaluator.value(form.rest());
        }
        return slopes;
    }

    /** Scratch to move the neurons of a population in. */
    public StepScratch scratch(PopulationState population) {
        double[] next = new double[size];
        return (from, to, currents, _) ->
                advance(
                        from,
                        to,
                        population.neuron(),
                        currents.nowPa(),
                        population.refractorySteps(),
                        next);
    }

    /**
     * Like {@link EquationCode#advance}.
     *
     * @param next room for the variables of one neuron
     */
    public void advance(
            int from, int to, double[][] state, double[] input, int[] refractory, double[] next) {
        for (int i = from; i < to; i++) {
            double[][] propagators = refractory[i] > 0 ? held : moving;
            double[] propagator = propagators[propagators.length == 1 ? 0 : i];
            int place = 0;
            for (int row = 0; row < size; row++) {
                double sum = 0;
                for (int k = 0; k < size; k++) {
                    sum += propagator[place++] * state[k][i];
                }
                next[row] = sum + propagator[place++] * input[i] + propagator[place++];
            }
            for (int row = 0; row < size; row++) {
                state[row][i] = next[row];
            }
        }
    }
}
