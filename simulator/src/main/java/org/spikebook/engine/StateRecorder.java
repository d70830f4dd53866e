package org.spikebook.engine;

import org.spikebook.recording.StateTrace;

import java.util.Arrays;

/** Samples a variable of chosen neurons or synapses at the end of every step. */
final class StateRecorder {

    private final String variable;
    private final int[] members;
    private final double[][] sources;
    private final int[] places;
    private final double[][] values;

    /**
     * @param members numbers of the neurons or synapses
     * @param sources for each member, the array that holds its value
     * @param places for each member, the place in that array
     * @param steps number of steps of the run
     */
    StateRecorder(String variable, int[] members, double[][] sources, int[] places, int steps) {
        this.variable = variable;
        this.members = members;
        this.sources = sources;
        this.places = places;
        this.values = new double[members.length][steps];
    }

    void record(int step) {
        for (int k = 0; k < members.length; k++) {
            values[k][step] = sources[k][places[k]];
        }
    }

    /** The samples of the steps from {@code from} to {@code to}, the latter excluded. */
    StateTrace trace(int from, int to) {
        double[][] recorded = new double[values.length][];
        Arrays.setAll(recorded, k -> Arrays.copyOfRange(values[k], from, to));
        return new StateTrace(variable, members, recorded);
    }

    void archive(Archive archive) {
        for (double[] ofMember : values) {
            archive.doubles(ofMember);
        }
    }
}
