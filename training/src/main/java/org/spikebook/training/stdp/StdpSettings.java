package org.spikebook.training.stdp;

/**
 * How samples are shown to a network that learns without labels.
 *
 * @param restMs silence after each sample; with 0, all that passes is put back at once
 * @param leastSpikes a sample that the learner answers with fewer spikes is shown again, brighter
 * @param brighter by which part of the plan's rate it is made brighter each time
 * @param mostTries how often a sample is shown at most
 */
public record StdpSettings(double restMs, int leastSpikes, double brighter, int mostTries) {

    /** As published: 150 ms; 5 spikes; intensity 2, 3, 4 … */
    public static final StdpSettings PUBLISHED = new StdpSettings(150, 5, 0.5, 20);

    /** The same without waiting: all that passes is put back at once after each sample. */
    public static final StdpSettings FAST = new StdpSettings(0, 5, 0.5, 20);
}
