package org.spikebook.lesson.check;

import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.OptionalDouble;

/** Counts how many measured numbers lie within a range. Not safe for use by several threads. */
public final class Tally {

    private final double least;
    private final double most;
    private int within;
    private int measured;
    private int unmeasured;
    private double sum;

    public Tally(double least, double most) {
        this.least = least;
        this.most = most;
    }

    /** Counts a number; an empty one could not be measured. */
    public void add(OptionalDouble number) {
        if (number.isEmpty()) {
            unmeasured++;
            return;
        }
        double value = number.getAsDouble();
        measured++;
        sum += value;
        within += value >= least && value <= most ? 1 : 0;
    }

    /** How many lie within the range, its ends included. */
    public int within() {
        return within;
    }

    /** Of those measured; 0 if there are none. */
    public double mean() {
        return measured == 0 ? 0 : sum / measured;
    }

    /** How many numbers were to be measured. */
    public int runs() {
        return measured + unmeasured;
    }

    /** Whether all of them could be. */
    public boolean isMeasured() {
        return unmeasured == 0;
    }

    /** The last part of a message's key: what is the matter with the numbers, if anything. */
    public String finding() {
        if (!isMeasured()) {
            return "unmeasured";
        } else if (within == measured) {
            return "within";
        }
        return mean() < least ? "below" : mean() > most ? "above" : "scattered";
    }

    /** The points for those within the range, of all that were to be measured. */
    public CheckResult result(int points, Text reason) {
        return CheckResult.share((double) within / runs(), points, List.of(reason));
    }
}
