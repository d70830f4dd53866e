package org.spikebook.training.bptt.synapse;

import org.spikebook.simulator.model.connector.Connector;
import org.spikebook.simulator.model.connector.Ends;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.random.StreamKey;

import java.util.Arrays;

/** The pairs of a connector that end at the first output channel, by source, then target. */
final class Pairs {

    private int[] source = new int[1024];
    private int[] target = new int[1024];
    private int count;

    private Pairs() {}

    static Pairs of(Configured<Connector> connector, Ends ends, int outChannels) {
        Pairs pairs = new Pairs();
        connector
                .component()
                .draw(
                        connector.values(),
                        ends,
                        StreamKey.of(0),
                        (source, target) -> {
                            if (target % outChannels == 0) {
                                pairs.add(source, target);
                            }
                        });
        return pairs;
    }

    private void add(int from, int to) {
        if (count == source.length) {
            source = Arrays.copyOf(source, 2 * count);
            target = Arrays.copyOf(target, 2 * count);
        }
        source[count] = from;
        target[count++] = to;
    }

    int count() {
        return count;
    }

    int source(int pair) {
        return source[pair];
    }

    int target(int pair) {
        return target[pair];
    }
}
