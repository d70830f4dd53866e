package org.spikebook.training.surrogate;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * {@code α · max(0, 1 - |x|)}, a tent of height α over one threshold to either side (Bellec et al.
 * 2018, arXiv:1803.09574).
 */
public final class Triangle implements SurrogateGradient {

    private static final String ALPHA = "alpha";

    @Override
    public String type() {
        return "triangle";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.real(ALPHA, "\\alpha", Unit.NONE, 0.3).above(0, 1000).step(0.1));
    }

    @Override
    public Curve curve(ParameterValues settings) {
        return new TriangleCurve(settings.number(ALPHA));
    }

    private record TriangleCurve(double alpha) implements Curve {

        @Override
        public double at(double x) {
            return alpha * Math.max(0, 1 - Math.abs(x));
        }

        @Override
        public void fill(float[] x, float[] derivative, int n) {
            float height = (float) alpha;
            for (int i = 0; i < n; i++) {
                derivative[i] = height * Math.max(0, 1 - Math.abs(x[i]));
            }
        }
    }
}
