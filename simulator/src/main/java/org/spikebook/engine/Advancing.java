package org.spikebook.engine;

/** What one worker advances by itself. */
interface Advancing {

    /** Delivers what arrives in a step, then advances the neurons. */
    void step(int step);
}
