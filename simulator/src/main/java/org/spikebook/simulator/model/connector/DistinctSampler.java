package org.spikebook.simulator.model.connector;

import org.spikebook.simulator.random.SplitMix64;

import java.util.Arrays;

/** Draws members of a population for one neuron after another. */
abstract class DistinctSampler {

    /** Forgets what was drawn for the neuron before. */
    abstract void restart();

    abstract int next(SplitMix64 stream);

    static DistinctSampler withReplacement(int members) {
        return new DistinctSampler() {
            @Override
            void restart() {
                // draws are independent
            }

            @Override
            int next(SplitMix64 stream) {
                return stream.nextInt(members);
            }
        };
    }

    /** Rejects repeats while few are wanted; goes through all in order where many are. */
    static DistinctSampler withoutReplacement(int members, int wanted) {
        return wanted <= members / 2 ? new Rejecting(members) : new Selecting(members, wanted);
    }

    private static final class Rejecting extends DistinctSampler {
        private final int members;
        private final int[] lastRound;
        private int round;

        Rejecting(int members) {
            this.members = members;
            this.lastRound = new int[members];
            Arrays.fill(lastRound, -1);
        }

        @Override
        void restart() {
            round++;
        }

        @Override
        int next(SplitMix64 stream) {
            int drawn = stream.nextInt(members);
            while (lastRound[drawn] == round) {
                drawn = stream.nextInt(members);
            }
            lastRound[drawn] = round;
            return drawn;
        }
    }

    /** Selection sampling (Knuth, The Art of Computer Programming, volume 2, algorithm S). */
    private static final class Selecting extends DistinctSampler {
        private final int members;
        private final int wanted;
        private int member;
        private int left;

        Selecting(int members, int wanted) {
            this.members = members;
            this.wanted = wanted;
        }

        @Override
        void restart() {
            member = 0;
            left = wanted;
        }

        @Override
        int next(SplitMix64 stream) {
            while (stream.nextInt(members - member) >= left) {
                member++;
            }
            left--;
            return member++;
        }
    }
}
