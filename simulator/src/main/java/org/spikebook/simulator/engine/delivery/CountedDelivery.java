package org.spikebook.simulator.engine.delivery;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.model.stimulus.poisson.CountAdder;
import org.spikebook.simulator.model.synapse.InputAccumulator;

/**
 * Takes the spikes of a stimulus that reaches its target one to one straight from the generator, as
 * counts, so that they are never listed.
 */
final class CountedDelivery implements Delivery {

    private final CountAdder adder;
    private final int delaySteps;
    private final int from;
    private final int to;
    private final int place;

    CountedDelivery(CountAdder adder, int delaySteps, int from, int to) {
        this(adder, delaySteps, from, to, from);
    }

    private CountedDelivery(CountAdder adder, int delaySteps, int from, int to, int place) {
        this.adder = adder;
        this.delaySteps = delaySteps;
        this.from = from;
        this.to = to;
        this.place = place;
    }

    /** The same for sums in which the first target stands at another place. */
    CountedDelivery at(int place) {
        return new CountedDelivery(adder, delaySteps, from, to, place);
    }

    @Override
    public boolean listsReached() {
        return true;
    }

    @Override
    public void deliver(int step, InputAccumulator arrivals, CancellationToken cancellation) {
        if (step >= delaySteps) {
            adder.add(step - delaySteps, from, to, place, arrivals);
        }
    }
}
