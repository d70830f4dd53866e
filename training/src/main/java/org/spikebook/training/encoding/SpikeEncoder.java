package org.spikebook.training.encoding;

import org.spikebook.parameter.Component;
import org.spikebook.parameter.ParameterValues;
import org.spikebook.stimulus.SpikeTrain;

import java.util.OptionalDouble;

/** Turns the values of a sample, each from 0 to 1, into the spikes of input lines. */
public interface SpikeEncoder extends Component {

    /** Number of input lines for samples of {@code features} values. */
    default int lines(int features) {
        return features;
    }

    /**
     * What a value of 1 puts in during a step, on average; every other value x puts in x times
     * that. Empty where values do not come as rates in proportion.
     */
    default OptionalDouble inputPerStep(ParameterValues settings, double dtMs) {
        return OptionalDouble.empty();
    }

    /**
     * Settings by which every value comes in that much stronger; the same where none can be.
     *
     * @param factor 1 or more
     */
    default ParameterValues brighter(ParameterValues settings, double factor) {
        return settings;
    }

    /**
     * The spikes of one sample.
     *
     * @param values of the sample, 0 to 1; not modified
     * @param settings values of {@link #parameters()}
     * @param window for how long, in what steps
     * @param stream names the random stream of this sample (one for each seed and sample); the same
     *     stream gives the same spikes
     */
    SpikeTrain encode(float[] values, ParameterValues settings, EncodingWindow window, long stream);
}
