package org.spikebook.training.stdp;

/**
 * How samples are shown to a network that learns without labels; published are 150 ms, 5 spikes and
 * the intensities 2, 3, 4 …
 *
 * @param restMs silence after each sample; with 0, all that passes is reset immediately
 * @param leastSpikes a sample that the learner answers with fewer spikes is shown again, brighter
 * @param brighter by which part of the plan's rate it is made brighter each time
 * @param mostTries how often a sample is shown at most
 * @param likelihood whether readouts weigh neurons by likelihood, not by one label each
 */
public record StdpSettings(
        double restMs, int leastSpikes, double brighter, int mostTries, boolean likelihood) {

    /** How much stronger a sample is shown at a try, from 0 on. */
    public double factor(int tries) {
        return 1 + tries * brighter;
    }

    /** Whether a sample is to be shown again. */
    public boolean again(int spikes, int tries) {
        return spikes < leastSpikes && tries < mostTries;
    }
}
