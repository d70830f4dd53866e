package org.spikebook.training.surrogate;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * {@code (α / 2) / (1 + (π α x / 2)²)}, the derivative of an arc tangent (Fang et al. 2021,
 * doi:10.1109/ICCV48922.2021.00266).
 */
public final class ArcTangent implements SurrogateGradient {

    private static final String ALPHA = "alpha";

    @Override
    public String type() {
        return "atan";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(ParameterInfo.real(ALPHA, "\\alpha", Unit.NONE, 2).above(0, 1000));
    }

    @Override
    public Curve curve(ParameterValues settings) {
        return new ArcTangentCurve(settings.number(ALPHA));
    }

    private record ArcTangentCurve(double alpha) implements Curve {

        @Override
        public double at(double x) {
            double y = 0.5 * Math.PI * alpha * x;
            return 0.5 * alpha / (1 + y * y);
        }

        @Override
        public void fill(float[] x, float[] derivative, int n) {
            float half = (float) (0.5 * alpha);
            float width = (float) (0.5 * Math.PI * alpha);
            for (int i = 0; i < n; i++) {
                float y = width * x[i];
                derivative[i] = half / (1 + y * y);
            }
        }
    }
}
