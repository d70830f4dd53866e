package org.spikebook.engine;

import org.spikebook.compile.CompiledNetwork;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * The work of a step, done by a crew: stimuli, then populations. Where spikes of a population reach
 * others in the step in which it fires, populations take turns, on the first worker alone.
 */
final class StepWork {

    private static final Runnable OTHERS_DO_NOT_ASK = () -> {};

    private final List<StimulusRun> stimuli;
    private final List<PopulationRun> populations;
    private final Crew crew;
    private final boolean inTurn;
    private final boolean together;
    private final boolean drawsTogether;
    private final Shares shares;
    private final Runnable whileWaiting;

    /** Made once, so that a step allocates nothing. */
    private final IntConsumer stimulusShare = this::stepStimuli;

    private final IntConsumer populationShare = this::stepPopulations;

    private int step;

    /**
     * @param whileWaiting called by the first worker while only others are at work
     */
    StepWork(CompiledNetwork network, Wiring wiring, Crew crew, Runnable whileWaiting) {
        this.stimuli = wiring.stimuli();
        this.populations = wiring.populations();
        this.crew = crew;
        this.inTurn = network.hasUndelayedPopulations();
        this.together = crew.size() > 1 && !inTurn;
        this.drawsTogether = together && stimuli.stream().anyMatch(StimulusRun::isShared);
        this.shares = new Shares(network, populations, wiring.joint(), together ? crew.size() : 1);
        this.whileWaiting = whileWaiting;
    }

    /** Does the work of a step; afterwards all spikes of each population are in its history. */
    void advance(int now) {
        step = now;
        if (drawsTogether) {
            crew.run(stimulusShare, whileWaiting);
        } else {
            stepStimuli(0);
        }
        if (inTurn) {
            stepInTurn();
            return;
        }
        shares.begin();
        if (together) {
            crew.run(populationShare, whileWaiting);
        } else {
            stepPopulations(0);
        }
        for (int k = 0; k < populations.size(); k++) {
            populations.get(k).join(step);
        }
    }

    private void stepStimuli(int worker) {
        for (int k = 0; k < stimuli.size(); k++) {
            stimuli.get(k).step(step, worker, drawsTogether ? crew.size() : 1);
        }
    }

    private void stepPopulations(int worker) {
        shares.step(step, worker, worker == 0 ? whileWaiting : OTHERS_DO_NOT_ASK);
    }

    private void stepInTurn() {
        for (int k = 0; k < populations.size(); k++) {
            populations.get(k).step(step);
            populations.get(k).join(step);
        }
    }
}
