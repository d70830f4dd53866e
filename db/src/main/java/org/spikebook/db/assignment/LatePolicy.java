package org.spikebook.db.assignment;

/**
 * What submissions between the due and the closing date lose.
 *
 * @param percentPerDay of the points reached, in percent, for each begun day; 0: nothing
 * @param leastPercent of the points reached that stay, in percent, however late
 */
public record LatePolicy(int percentPerDay, int leastPercent) {

    /** Late submissions are marked and lose nothing. */
    public static final LatePolicy NONE = new LatePolicy(0, 0);

    /** What is lost after so many begun days, in percent of the points reached. */
    public int deductedPercent(long days) {
        return (int) Math.min(100L - leastPercent, percentPerDay * days);
    }
}
