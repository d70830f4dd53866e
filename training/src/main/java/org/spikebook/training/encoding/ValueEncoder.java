package org.spikebook.training.encoding;

import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.training.dataset.SampleForm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns values that hold for a time, still or in a series, into spikes of the lines of each. */
interface ValueEncoder extends SpikeEncoder {

    @Override
    default Set<SampleForm> takes() {
        return Set.of(SampleForm.STILL, SampleForm.SERIES);
    }

    /** How many lines, n, a value has. */
    default int linesPerValue(ParameterValues settings) {
        return 1;
    }

    /** Lines {@code n i} to {@code n i + n - 1} for value i: that many times the channels. */
    @Override
    default Shape lines(Shape sample, ParameterValues settings) {
        List<Integer> dimensions = new ArrayList<>(sample.dimensions());
        dimensions.addLast(linesPerValue(settings) * dimensions.removeLast());
        return new Shape(dimensions);
    }
}
