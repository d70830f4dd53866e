package org.spikebook.simulator.engine.population;

/** What one worker advances by itself. */
public interface WorkUnit {

    /** Delivers what arrives in a step, then advances the neurons. */
    void step(int step);
}
