package org.spikebook.training.encoding;

import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleForm;

import java.util.OptionalDouble;
import java.util.Set;

/** Turns a sample into the spikes of input lines. */
public interface SpikeEncoder extends Component {

    /** The forms of samples that it can turn into spikes. */
    Set<SampleForm> takes();

    /**
     * The input lines and how they are arranged.
     *
     * @param sample how the values of a sample, or of a frame of it, are arranged
     * @param settings values of {@link #parameters()}
     */
    default Shape lines(Shape sample, ParameterValues settings) {
        return sample;
    }

    /**
     * Mean number of spikes, or amplitude, that a value of 1 gives in a step; a value x gives x
     * times that. Empty where the code is not proportional to the value.
     */
    default OptionalDouble inputPerStep(ParameterValues settings, double dtMs) {
        return OptionalDouble.empty();
    }

    /**
     * Settings with a higher input intensity; the same where the encoder has none.
     *
     * @param factor 1 or more
     */
    default ParameterValues intensified(ParameterValues settings, double factor) {
        return settings;
    }

    /**
     * The spikes of one sample.
     *
     * @param sample of a form that it {@linkplain #takes takes}; not modified
     * @param shape how the values of the sample, or of a frame of it, are arranged
     * @param settings values of {@link #parameters()}
     * @param window for how long, in what steps; whatever has a time of its own is spread over it
     * @param stream names the random stream of this sample (one for each seed and sample); the same
     *     stream gives the same spikes
     * @throws IllegalArgumentException if the sample is of another form
     */
    SpikeTrain encode(
            Sample sample,
            Shape shape,
            ParameterValues settings,
            EncodingWindow window,
            long stream);
}
