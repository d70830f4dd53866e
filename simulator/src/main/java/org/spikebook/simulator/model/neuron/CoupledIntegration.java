package org.spikebook.simulator.model.neuron;

/**
 * Integrates the membrane of one neuron after the other together with its receptors; for use by one
 * thread at a time.
 */
public final class CoupledIntegration {

    private final PopulationState state;
    private final double dtMs;
    private final int own;
    private final RungeKuttaFehlberg method;
    private final double[] y;

    private CoupledIntegration(
            PopulationState state, int own, double dtMs, RungeKuttaFehlberg method) {
        this.state = state;
        this.dtMs = dtMs;
        this.own = own;
        this.method = method;
        this.y = new double[variables(state, own)];
    }

    /**
     * Tolerates an error of each variable in a substep.
     *
     * @param state its substeps must be {@linkplain SubstepLengths#keep kept}
     * @param own how many of the neuron's variables, from the first on, are integrated
     */
    public static CoupledIntegration ofError(
            PopulationState state, int own, double dtMs, double tolerance) {
        int variables = variables(state, own);
        return new CoupledIntegration(
                state, own, dtMs, RungeKuttaFehlberg.ofError(variables, tolerance));
    }

    /** Tolerates besides that part of what the variable's slope makes of a substep. */
    public static CoupledIntegration ofErrorAndSlope(
            PopulationState state, int own, double dtMs, double tolerance) {
        int variables = variables(state, own);
        return new CoupledIntegration(
                state, own, dtMs, RungeKuttaFehlberg.ofErrorAndSlope(variables, tolerance));
    }

    /** How many variables there are in all; those of the receptors come last. */
    private static int variables(PopulationState state, int own) {
        return own + state.receptor().length;
    }

    public void advance(int neuron, RungeKuttaFehlberg.Slopes slopes) {
        for (int k = 0; k < y.length; k++) {
            y[k] = variable(k)[neuron];
        }
        double[] firstMs = state.substeps().lengthsMs();
        firstMs[neuron] = method.advance(slopes, y, dtMs, firstMs[neuron]);
        for (int k = 0; k < y.length; k++) {
            variable(k)[neuron] = y[k];
        }
    }

    private double[] variable(int k) {
        return k < own ? state.neuron(k) : state.receptor()[k - own];
    }
}
