package org.spikebook.simulator.model.synapse;

/**
 * Receptors between two spikes as differential equations, for models that integrate them together
 * with the membrane. Implementations hold constants only.
 */
public interface ReceptorSlopes {

    /** Receptors through which nothing flows between spikes, and which have no variables. */
    ReceptorSlopes NONE =
            new ReceptorSlopes() {
                @Override
                public double currentPa(double vMv, double[] y, int first) {
                    return 0;
                }

                @Override
                public void slopes(double[] y, int first, double[] slope) {}
            };

    /**
     * The synaptic current into the neuron.
     *
     * @param vMv membrane potential
     * @param y all that is integrated; not modified
     * @param first where in {@code y} the receptor's variables begin, in the order of its
     *     description
     */
    double currentPa(double vMv, double[] y, int first);

    /** Sets the slopes of the receptor's variables, per ms, in the places of these in {@code y}. */
    void slopes(double[] y, int first, double[] slope);
}
