package org.spikebook.synapse;

/** Makes no current; the kernel of the equations adds to their variables. */
final class VariableJumpKernel implements ReceptorKernel {

    @Override
    public void addCurrent(
            int from,
            int to,
            double[] vMv,
            double[][] state,
            Arrivals arrivals,
            double[] currentPa) {
        // whatever flows is written in the equations
    }

    @Override
    public void advance(
            int from,
            int to,
            double[] vMv,
            int[] refractorySteps,
            double[][] state,
            Arrivals arrivals) {
        // has no variables of its own
    }
}
