package org.spikebook.simulator.model.neuron.izhikevich;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.izhikevich.IzhikevichParameters.Recovery;

/**
 * The two methods of NEST's {@code izhikevich} as its program computes them, where the compiler
 * rounds some products together with the sum that they are part of: so traces that amplify every
 * rounding agree to the last bit. A fused multiply-add is exact by definition, so that results do
 * not depend on the machine.
 *
 * @param halfSteps v in two half steps, then u with the new v, as NEST does in the form of 2003;
 *     else both by Euler with the old values, as where it integrates consistently
 */
record FusedIzhikevich(double h, double k2, double k1, double k0, Recovery r, boolean halfSteps)
        implements IzhikevichIntegrator {

    @Override
    public void advance(
            int from, int to, double[] v, double[] u, double[] a, double[] b, Currents currents) {
        double[] input = currents.nowPa();
        double half = h / 2;
        for (int i = from; i < to; i++) {
            double x = v[i];
            double y = u[i];
            if (halfSteps) {
                x = ExactMath.fma(half, slope(x, y, input[i]), x);
                x = ExactMath.fma(half, slope(x, y, input[i]), x);
                v[i] = x;
            } else {
                v[i] = x + h * slope(x, y, input[i]);
            }
            double pull = ExactMath.fma(b[i], x + r.offsetMv(), -(r.leak() * y));
            u[i] = ExactMath.fma(h * a[i], pull, y);
        }
    }

    private double slope(double x, double y, double input) {
        return ExactMath.fma(k2 * x, x, k1 * x) + k0 - y + input;
    }
}
