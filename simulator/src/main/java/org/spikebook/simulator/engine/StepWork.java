package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.population.PopulationRun;
import org.spikebook.simulator.engine.threads.TeamWork;
import org.spikebook.simulator.engine.threads.ThreadTeam;

import java.util.List;

/**
 * The work of a step, done by a team of threads: stimuli, then populations. Where spikes of a
 * population reach others in the step in which it fires, populations take turns, on the calling
 * thread alone.
 */
final class StepWork {

    private final List<StimulusRun> stimuli;
    private final List<PopulationRun> populations;
    private final ThreadTeam team;
    private final boolean inTurn;
    private final boolean together;
    private final boolean drawsTogether;
    private final WorkPartition partition;
    private final Runnable whileWaiting;

    /** Made once, so that a step allocates nothing. */
    private final TeamWork stimulusWork = this::stepStimuli;

    private int step;

    /**
     * @param whileWaiting called by the calling thread while only others are at work
     */
    StepWork(CompiledNetwork network, Wiring wiring, ThreadTeam team, Runnable whileWaiting) {
        this.stimuli = wiring.stimuli();
        this.populations = wiring.populations();
        this.team = team;
        this.inTurn = network.hasUndelayedPopulations();
        this.together = team.size() > 1 && !inTurn;
        this.drawsTogether = together && stimuli.stream().anyMatch(StimulusRun::isShared);
        this.partition =
                new WorkPartition(
                        network, populations, wiring.merged(), together ? team.size() : 1);
        this.whileWaiting = whileWaiting;
    }

    /** Does the work of a step; afterwards all spikes of each population are in its history. */
    void advance(int now) {
        step = now;
        if (drawsTogether) {
            team.run(stimulusWork, whileWaiting);
        } else {
            stepStimuli(0);
        }
        if (inTurn) {
            stepInTurn();
            return;
        }
        partition.begin(step);
        if (together) {
            team.run(partition, whileWaiting);
        } else {
            partition.doPart(0);
        }
        for (int k = 0; k < populations.size(); k++) {
            populations.get(k).join(step);
        }
    }

    private void stepStimuli(int part) {
        for (int k = 0; k < stimuli.size(); k++) {
            stimuli.get(k).step(step, part, drawsTogether ? team.size() : 1);
        }
    }

    private void stepInTurn() {
        for (int k = 0; k < populations.size(); k++) {
            populations.get(k).step(step);
            populations.get(k).join(step);
        }
    }
}
