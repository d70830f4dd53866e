package org.spikebook.hardware.emulation;

import org.spikebook.hardware.mapping.ChipMapping;

import java.util.List;

/**
 * What a chip did with the samples that it was shown: state cleared before each, or, in a {@link
 * ChipSession}, carried over.
 *
 * @param stepsPerSample steps that a sample takes, those for its last spikes to arrive included
 * @param predictions predicted class of each sample; empty where none were predicted
 * @param correct number of samples classified correctly
 * @param layers spikes of each population, synaptic events of each projection
 * @param meanSampleNs modeled time that a sample takes when steps follow each other without a pause
 * @param learned by projection; empty where no weights change
 */
@SuppressWarnings("ArrayRecordComponent")
public record ChipRun(
        ChipMapping mapping,
        int samples,
        int stepsPerSample,
        int[] predictions,
        int correct,
        ChipTraffic traffic,
        Layers layers,
        double meanSampleNs,
        List<Learned> learned) {

    public ChipRun {
        learned = List.copyOf(learned);
    }

    /**
     * Totals over all samples.
     *
     * @param inputSpikes of all input lines
     */
    public record Layers(long inputSpikes, List<Named> spikes, List<Named> synapticEvents) {
        public Layers {
            spikes = List.copyOf(spikes);
            synapticEvents = List.copyOf(synapticEvents);
        }
    }

    /**
     * What on-chip learning did to one projection, from the first sample to the last.
     *
     * @param updates weights looked at, changed or not
     * @param changed synapses whose stored weight is another now
     * @param atBound synapses that can go no further
     * @param meanBefore mean stored weight, in mantissas
     */
    public record Learned(
            String projection,
            long updates,
            int synapses,
            int changed,
            int atBound,
            double meanBefore,
            double meanAfter) {}

    /** A count and the population or projection that it belongs to. */
    public record Named(String id, long count) {}

    /** Whether classes were predicted. */
    public boolean classifies() {
        return predictions.length > 0;
    }

    /** The accuracy, 0 to 1; 0 where no classes were predicted. */
    public double accuracy() {
        return (double) correct / samples;
    }
}
