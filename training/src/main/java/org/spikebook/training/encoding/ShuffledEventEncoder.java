package org.spikebook.training.encoding;

import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleForm;
import org.spikebook.training.random.CounterStream;

import java.util.List;
import java.util.Set;

/**
 * The control of {@link EventEncoder}, which takes only the order of the events away: the times of
 * a recording are dealt to its events at random, in an order of each seed and sample, and the
 * events are binned as there. A step has as many events as before, and so has each pixel and
 * polarity; which came first is lost.
 */
public final class ShuffledEventEncoder implements SpikeEncoder {

    private final EventEncoder events = new EventEncoder();

    @Override
    public String type() {
        return "shuffledEvents";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return events.parameters();
    }

    @Override
    public Set<SampleForm> takes() {
        return events.takes();
    }

    @Override
    public Shape lines(Shape sample, ParameterValues settings) {
        return events.lines(sample, settings);
    }

    @Override
    public SpikeTrain encode(
            Sample sample,
            Shape shape,
            ParameterValues settings,
            EncodingWindow window,
            long stream) {
        if (!(sample instanceof Sample.Events(int[] timesUs, int[] lines, int durationUs))) {
            throw new IllegalArgumentException("no events");
        }
        int[] order = CounterStream.permutation(CounterStream.child(stream, "order"), lines.length);
        int[] dealt = new int[lines.length];
        for (int k = 0; k < dealt.length; k++) {
            dealt[k] = lines[order[k]];
        }
        return events.encode(
                new Sample.Events(timesUs, dealt, durationUs), shape, settings, window, stream);
    }
}
