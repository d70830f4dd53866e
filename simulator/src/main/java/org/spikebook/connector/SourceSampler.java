package org.spikebook.connector;

import org.spikebook.random.SplitMix64;

import java.util.Arrays;

/** Draws the sources of one target after another. */
abstract class SourceSampler {

    /** Forgets what was drawn for the target before. */
    abstract void startTarget();

    abstract int next(SplitMix64 stream);

    static SourceSampler withReplacement(int sources) {
        return new SourceSampler() {
            @Override
            void startTarget() {
                // draws are independent
            }

            @Override
            int next(SplitMix64 stream) {
                return stream.nextInt(sources);
            }
        };
    }

    /** Rejects repeats while few are wanted; goes through all sources in order where many are. */
    static SourceSampler withoutReplacement(int sources, int wanted) {
        return wanted <= sources / 2 ? new Rejecting(sources) : new Selecting(sources, wanted);
    }

    private static final class Rejecting extends SourceSampler {
        private final int sources;
        private final int[] lastTarget;
        private int target;

        Rejecting(int sources) {
            this.sources = sources;
            this.lastTarget = new int[sources];
            Arrays.fill(lastTarget, -1);
        }

        @Override
        void startTarget() {
            target++;
        }

        @Override
        int next(SplitMix64 stream) {
            int drawn = stream.nextInt(sources);
            while (lastTarget[drawn] == target) {
                drawn = stream.nextInt(sources);
            }
            lastTarget[drawn] = target;
            return drawn;
        }
    }

    /** Selection sampling (Knuth, The Art of Computer Programming, volume 2, algorithm S). */
    private static final class Selecting extends SourceSampler {
        private final int sources;
        private final int wanted;
        private int source;
        private int left;

        Selecting(int sources, int wanted) {
            this.sources = sources;
            this.wanted = wanted;
        }

        @Override
        void startTarget() {
            source = 0;
            left = wanted;
        }

        @Override
        int next(SplitMix64 stream) {
            while (stream.nextInt(sources - source) >= left) {
                source++;
            }
            left--;
            return source++;
        }
    }
}
