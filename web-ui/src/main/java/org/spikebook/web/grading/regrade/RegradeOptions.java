package org.spikebook.web.grading.regrade;

/**
 * How a regrade is published.
 *
 * @param neverLower a submission that would reach a smaller share of the maximum keeps its grade
 * @param replaceHandMade points that an instructor set by hand for tasks give way to those measured
 */
public record RegradeOptions(boolean neverLower, boolean replaceHandMade) {

    /** What is offered first: what was set by hand stays, all else becomes as measured. */
    public static final RegradeOptions DEFAULT = new RegradeOptions(false, false);
}
