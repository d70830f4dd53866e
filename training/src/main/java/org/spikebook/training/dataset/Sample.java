package org.spikebook.training.dataset;

/**
 * One sample, as it is before an encoder makes spikes of it. Arrays are neither copied nor
 * modified; callers that get a sample leave them as they are.
 */
public sealed interface Sample {

    /**
     * Values that stand still.
     *
     * @param values 0 to 1, arranged as the set's shape says
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Still(float[] values) implements Sample {}

    /**
     * Values that change from frame to frame.
     *
     * @param values {@code values[frame * features + feature]}, 0 to 1; the features of a frame are
     *     arranged as the set's shape says
     * @param frames number of frames, at least 1
     * @param frameMs time from one frame to the next in ms
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Series(float[] values, int frames, double frameMs) implements Sample {

        public Series {
            if (frames < 1 || values.length % frames != 0 || !(frameMs > 0)) {
                throw new IllegalArgumentException(
                        "no series: " + values.length + " values in " + frames + " frames");
            }
        }
    }

    /**
     * Events at points of time.
     *
     * @param timesUs in µs from the beginning, ascending
     * @param lines of each event its place in the set's shape; of an event camera {@code (y · width
     *     + x) · 2 + polarity}, where 1 is brighter
     * @param durationUs how long the recording is in µs, above the last time
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Events(int[] timesUs, int[] lines, int durationUs) implements Sample {

        public Events {
            if (timesUs.length != lines.length || durationUs < 1) {
                throw new IllegalArgumentException(
                        timesUs.length
                                + " times do not fit "
                                + lines.length
                                + " lines, within "
                                + durationUs
                                + " µs");
            }
        }

        public int count() {
            return lines.length;
        }
    }
}
