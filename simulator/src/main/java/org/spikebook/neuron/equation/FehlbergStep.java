package org.spikebook.neuron.equation;

import org.spikebook.neuron.PopulationState;
import org.spikebook.neuron.RungeKuttaFehlberg;

/**
 * Moves the variables by the Runge-Kutta-Fehlberg method, one neuron after the other; the compiled
 * code tells the slopes.
 *
 * @param code whose {@link EquationCode#advance} puts slopes in the place of variables
 * @param tolerance error of a variable in a substep
 */
record FehlbergStep(BoundSystem system, EquationCode code, double tolerance) {

    void advance(int from, int to, PopulationState state, double[] input) {
        int variables = system.size();
        RungeKuttaFehlberg method = RungeKuttaFehlberg.ofError(variables, tolerance);
        Neuron neuron = new Neuron();
        double[] y = new double[variables];
        double[] substepMs = state.substepMs();
        for (int i = from; i < to; i++) {
            for (int k = 0; k < variables; k++) {
                y[k] = state.neuron(k)[i];
            }
            neuron.take(i, input[i], state.refractorySteps()[i]);
            substepMs[i] = method.advance(neuron, y, system.dtMs(), substepMs[i]);
            for (int k = 0; k < variables; k++) {
                state.neuron(k)[i] = y[k];
            }
        }
    }

    /** The neuron at hand, as a population of one. */
    private final class Neuron implements RungeKuttaFehlberg.Slopes {
        private final double[][] state = new double[system.size()][1];
        private final double[][] own = new double[system.own().length][1];
        private final double[] input = new double[1];
        private final int[] refractory = new int[1];

        void take(int neuron, double current, int refractorySteps) {
            for (int k = 0; k < own.length; k++) {
                double[] values = system.own()[k];
                own[k][0] = values.length == 0 ? 0 : values[neuron];
            }
            input[0] = current;
            refractory[0] = refractorySteps;
        }

        @Override
        public void at(double[] y, double[] slope) {
            for (int k = 0; k < y.length; k++) {
                state[k][0] = y[k];
            }
            code.advance(0, 1, state, own, input, refractory, input);
            for (int k = 0; k < y.length; k++) {
                slope[k] = state[k][0];
            }
        }
    }
}
