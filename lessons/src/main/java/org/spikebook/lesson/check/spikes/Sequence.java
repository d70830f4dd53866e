package org.spikebook.lesson.check.spikes;

/**
 * A sequence that a neuron or a network is to follow.
 *
 * @param length number of its places
 * @param repeated whether it is run through over and over, by all that is observed and from any of
 *     its places on; otherwise what is observed begins with it
 */
record Sequence(int length, boolean repeated) {

    private static final int LEAST_ROUNDS = 2;

    /** Whether what is observed fits a place of the sequence, both counted from 0. */
    interface Fit {
        boolean fits(int observed, int place);
    }

    /**
     * How far what is observed follows the sequence.
     *
     * @param start the place that the first one observed stands for
     * @param count how many fit, from the first on
     */
    record Followed(int start, int count) {}

    /**
     * How many have to be observed at least: of a sequence that is repeated two rounds, so that it
     * is seen to repeat.
     */
    int least() {
        return repeated ? LEAST_ROUNDS * length : length;
    }

    /**
     * Follows the sequence as far as possible.
     *
     * @param observed how many are observed
     */
    Followed follow(int observed, Fit fit) {
        Followed best = follow(0, observed, fit);
        for (int start = 1; repeated && start < length; start++) {
            Followed other = follow(start, observed, fit);
            best = other.count() > best.count() ? other : best;
        }
        return best;
    }

    private Followed follow(int start, int observed, Fit fit) {
        int most = counted(observed);
        int count = 0;
        while (count < most && fit.fits(count, place(start, count))) {
            count++;
        }
        return new Followed(start, count);
    }

    /** The place that an observed one stands for. */
    int place(int start, int observed) {
        return (start + observed) % length;
    }

    /** Whether all that counts follows the sequence, and that is enough. */
    boolean isMet(Followed followed, int observed) {
        return observed >= least() && followed.count() == counted(observed);
    }

    private int counted(int observed) {
        return repeated ? observed : Math.min(observed, length);
    }
}
