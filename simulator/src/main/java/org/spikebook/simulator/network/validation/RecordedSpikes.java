package org.spikebook.simulator.network.validation;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Recorder;

import java.util.Optional;

/**
 * How many spikes a recorder keeps, the first ones of a run. No one knows beforehand how many there
 * will be; so that their memory is known, and refused if too much, a recorder keeps no more than
 * its members fire at {@value #HIGH_HZ} Hz, or its share of {@value #FEW} if that is more; graded
 * spikes, which come in every step, are all kept. All recorders of a run together keep at most
 * {@value #MOST}, an equal share each. The numbers do not depend on the machine, as recordings must
 * not.
 */
public final class RecordedSpikes {

    private static final int FEW = 1_000_000;
    private static final int MOST = 40_000_000;
    private static final int HIGH_HZ = 500;

    private RecordedSpikes() {}

    /** The most spikes that a spike recorder of a network keeps. */
    public static int atMost(NetworkModel network, Recorder recorder) {
        long recorders = network.recorders().stream().filter(Recorder::recordsSpikes).count();
        double members = network.observed(recorder);
        double oneAStep = members * network.run().steps();
        double atHighRate = members * network.run().durationMs() / 1000 * HIGH_HZ;
        double usual = Math.max(FEW / recorders, atHighRate);
        Optional<Population> population = network.population(recorder.of());
        boolean graded = population.filter(p -> p.model().component().isGraded()).isPresent();
        double kept = graded ? oneAStep : usual;
        return (int)
                Math.min(
                        MOST / recorders, population.isPresent() ? Math.min(kept, oneAStep) : kept);
    }
}
