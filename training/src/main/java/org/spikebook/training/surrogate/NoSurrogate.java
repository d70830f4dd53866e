package org.spikebook.training.surrogate;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.Arrays;
import java.util.List;

/**
 * The true derivative of a spike: 0 wherever it exists. With it no hidden layer learns, which is
 * why surrogates are needed. The output population alone still learns: its derivative is taken as 1
 * (straight-through), or the loss would have no hold on the network at all.
 */
public final class NoSurrogate implements SurrogateGradient {

    @Override
    public String type() {
        return "none";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of();
    }

    @Override
    public Curve curve(ParameterValues settings) {
        return new Constant(0);
    }

    @Override
    public Curve outputCurve(ParameterValues settings) {
        return new Constant(1);
    }

    private record Constant(float value) implements Curve {

        @Override
        public double at(double x) {
            return value;
        }

        @Override
        public void fill(float[] x, float[] derivative, int n) {
            Arrays.fill(derivative, 0, n, value);
        }
    }
}
