package org.spikebook.engine;

import org.spikebook.compile.Patience;
import org.spikebook.recording.StateTrace;

import java.util.Arrays;

/** Samples a variable of chosen neurons or synapses at the end of every so many steps. */
final class StateRecorder implements TraceRecorder {

    private final String variable;
    private final int[] members;
    private final double[][] sources;
    private final int[] places;
    private final int every;
    private final double[][] values;

    /**
     * @param members numbers of the neurons or synapses
     * @param sources for each member, the array that holds its value
     * @param places for each member, the place in that array
     * @param steps number of steps of the run
     * @param every steps from one sample to the next
     */
    StateRecorder(
            String variable,
            int[] members,
            double[][] sources,
            int[] places,
            int steps,
            int every,
            Patience patience) {
        this.variable = variable;
        this.members = members;
        this.sources = sources;
        this.places = places;
        this.every = every;
        this.values = new double[members.length][];
        for (int k = 0; k < members.length; k++) {
            patience.spend(steps / every);
            values[k] = new double[steps / every];
        }
    }

    @Override
    public void record(int step) {
        int samples = (step + 1) / every;
        if (samples * every != step + 1) {
            return;
        }
        for (int k = 0; k < members.length; k++) {
            values[k][samples - 1] = sources[k][places[k]];
        }
    }

    @Override
    public StateTrace trace(int from, int to) {
        double[][] recorded = new double[values.length][];
        Arrays.setAll(recorded, k -> Arrays.copyOfRange(values[k], from / every, to / every));
        return new StateTrace(variable, members, every, recorded);
    }

    @Override
    public void archive(Archive archive) {
        for (double[] ofMember : values) {
            archive.doubles(ofMember);
        }
    }
}
