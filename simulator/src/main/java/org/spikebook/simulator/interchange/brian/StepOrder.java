package org.spikebook.simulator.interchange.brian;

import org.spikebook.simulator.interchange.brian.neuron.NeuronGroup;

import java.util.Collection;

/** In which order a script goes through a step. */
enum StepOrder {

    /** Brian's own: thresholds, what arrives, resets. */
    BRIAN,

    /** What arrives comes before thresholds, but for populations that test theirs before. */
    ARRIVALS_FIRST;

    /** Brian's own where all that fire test their threshold before what arrives. */
    static StepOrder of(Collection<NeuronGroup> populations) {
        return populations.stream()
                        .allMatch(each -> each.threshold.isEmpty() || each.testsBeforeInput)
                ? BRIAN
                : ARRIVALS_FIRST;
    }
}
