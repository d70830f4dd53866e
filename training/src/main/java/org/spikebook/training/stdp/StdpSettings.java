package org.spikebook.training.stdp;

/**
 * How samples are shown to a network that learns without labels; Diehl and Cook 2015 use 150 ms, 5
 * spikes and the intensities 2, 3, 4 …
 *
 * @param restMs silence after each sample; 0 resets membranes, traces and spikes in flight instead
 * @param leastSpikes a sample that evokes fewer spikes in the learner is presented again at a
 *     higher intensity
 * @param intensityStep by which part of the plan's rate the intensity rises each time
 * @param mostTries how often a sample is shown at most
 * @param likelihood whether readouts weigh neurons by likelihood, not by one label each
 */
public record StdpSettings(
        double restMs, int leastSpikes, double intensityStep, int mostTries, boolean likelihood) {

    /** The intensity of a presentation relative to the first, whose number is 0. */
    public double factor(int tries) {
        return 1 + tries * intensityStep;
    }

    /** Whether a sample is to be presented again. */
    public boolean again(int spikes, int tries) {
        return spikes < leastSpikes && tries < mostTries;
    }
}
