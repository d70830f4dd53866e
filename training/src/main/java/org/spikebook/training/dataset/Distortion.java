package org.spikebook.training.dataset;

import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterValues;

/**
 * Makes a sample a little different, at random but seeded: to show a network more than the samples
 * there are, or to test it on samples that no one has seen.
 */
public interface Distortion extends Component {

    /**
     * Distorts one sample.
     *
     * @param values of the sample, 0 to 1; not modified
     * @param shape how they are arranged
     * @param settings values of {@link #parameters()}
     * @param stream key of the random stream of this sample; the same stream gives the same result
     * @return values from 0 to 1, as many
     */
    float[] apply(float[] values, Shape shape, ParameterValues settings, long stream);
}
