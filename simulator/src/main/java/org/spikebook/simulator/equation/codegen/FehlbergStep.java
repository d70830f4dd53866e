package org.spikebook.simulator.equation.codegen;

import org.spikebook.simulator.equation.check.BoundSystem;
import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.neuron.RungeKuttaFehlberg;
import org.spikebook.simulator.model.neuron.StepScratch;
import org.spikebook.simulator.model.neuron.SubstepLengths;

/**
 * Moves the variables by the Runge-Kutta-Fehlberg method, one neuron after the other, each as a
 * population of one; the compiled code tells the slopes.
 */
public final class FehlbergStep implements StepScratch, RungeKuttaFehlberg.Slopes {

    private final BoundSystem system;
    private final EquationCode code;
    private final PopulationState population;
    private final RungeKuttaFehlberg method;
    private final double[] y;
    private final double[][] state;
    private final double[][] own;
    private final double[] input = new double[1];
    private final int[] refractory = new int[1];

    /**
     * @param code whose {@link EquationCode#advance} puts slopes in the place of variables
     * @param tolerance error of a variable in a substep
     * @param population its substeps must be {@linkplain SubstepLengths#keep kept}
     */
    public FehlbergStep(
            BoundSystem system, EquationCode code, double tolerance, PopulationState population) {
        this.system = system;
        this.code = code;
        this.population = population;
        this.method = RungeKuttaFehlberg.ofError(system.size(), tolerance);
        this.y = new double[system.size()];
        this.state = new double[system.size()][1];
        this.own = new double[system.own().length][1];
    }

    @Override
    public void advance(int from, int to, Currents currents, SpikeSink spikes) {
        double[] substepMs = population.substeps().lengthsMs();
        for (int i = from; i < to; i++) {
            for (int k = 0; k < y.length; k++) {
                y[k] = population.neuron(k)[i];
            }
            take(i, currents.nowPa()[i], population.refractorySteps()[i]);
            substepMs[i] = method.advance(this, y, system.dtMs(), substepMs[i]);
            for (int k = 0; k < y.length; k++) {
                population.neuron(k)[i] = y[k];
            }
        }
    }

    private void take(int neuron, double current, int refractorySteps) {
        for (int k = 0; k < own.length; k++) {
            double[] values = system.own()[k];
            own[k][0] = values.length == 0 ? 0 : values[neuron];
        }
        input[0] = current;
        refractory[0] = refractorySteps;
    }

    @Override
    public void at(double[] at, double[] slope) {
        for (int k = 0; k < at.length; k++) {
            state[k][0] = at[k];
        }
        code.advance(0, 1, state, own, input, refractory, input);
        for (int k = 0; k < at.length; k++) {
            slope[k] = state[k][0];
        }
    }
}
