package org.spikebook.engine;

import org.spikebook.compile.Patience;
import org.spikebook.stimulus.CountGenerator;
import org.spikebook.synapse.Arrivals;

/**
 * Takes the spikes of a stimulus that reaches its target one to one straight from the generator, as
 * counts, so that they are never listed.
 */
final class CountedDelivery implements Delivery {

    private final CountGenerator generator;
    private final int delaySteps;
    private final double weight;
    private final int from;
    private final int to;
    private final long[] scratch = new long[CountGenerator.SCRATCH];

    CountedDelivery(CountGenerator generator, int delaySteps, double weight, int from, int to) {
        this.generator = generator;
        this.delaySteps = delaySteps;
        this.weight = weight;
        this.from = from;
        this.to = to;
    }

    @Override
    public boolean listsReached() {
        return true;
    }

    @Override
    public void deliver(int step, Arrivals arrivals, Patience patience) {
        if (step >= delaySteps) {
            generator.addCounts(step - delaySteps, from, to, weight, arrivals, scratch);
        }
    }
}
