package org.spikebook.training.surrogate;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * {@code 1 / (1 + k|x|)²}, the derivative of a fast sigmoid (Zenke and Ganguli 2018,
 * doi:10.1162/neco_a_01086).
 */
public final class FastSigmoid implements SurrogateGradient {

    private static final String SLOPE = "slope";

    @Override
    public String type() {
        return "fastSigmoid";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(ParameterInfo.real(SLOPE, "k", Unit.NONE, 5).above(0, 10_000).step(1));
    }

    @Override
    public Curve curve(ParameterValues settings) {
        return new FastSigmoidCurve(settings.number(SLOPE));
    }

    private record FastSigmoidCurve(double slope) implements Curve {

        @Override
        public double at(double x) {
            double y = 1 + slope * Math.abs(x);
            return 1 / (y * y);
        }

        @Override
        public void fill(float[] x, float[] derivative, int n) {
            float k = (float) slope;
            for (int i = 0; i < n; i++) {
                float y = 1 + k * Math.abs(x[i]);
                derivative[i] = 1 / (y * y);
            }
        }
    }
}
