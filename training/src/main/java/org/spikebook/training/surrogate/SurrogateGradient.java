package org.spikebook.training.surrogate;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterValues;

/**
 * The function that replaces the derivative of a spike with respect to the membrane potential in
 * training (Neftci, Mostafa and Zenke 2019, doi:10.1109/MSP.2019.2931595). Its argument is {@code x
 * = (v - vThreshold) / (vThreshold - vRest)}, so that a slope means the same at any scale of
 * potentials.
 */
public interface SurrogateGradient extends Component {

    /** The curve for given settings. */
    Curve curve(ParameterValues settings);

    /** The curve of the output population, on which the loss acts directly. */
    default Curve outputCurve(ParameterValues settings) {
        return curve(settings);
    }

    /** The derivative as a function of x. Immutable. */
    interface Curve {

        /** The derivative at x; the reference of {@link #fill}. */
        double at(double x);

        /**
         * The derivative at many points, in single precision.
         *
         * @param x not modified
         * @param derivative overwritten from 0 to {@code n} (exclusive)
         */
        void fill(float[] x, float[] derivative, int n);
    }
}
