package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.delivery.EfficacyDelivery;
import org.spikebook.simulator.engine.recorder.RecentSamples;
import org.spikebook.simulator.engine.recorder.SampleBuffer;
import org.spikebook.simulator.engine.recorder.SampledValues;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Probe;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** The probes in a run that continues, with the samples that wait to be looked at. */
final class LiveProbes {

    /** Values of all probes together. */
    private static final int MOST_WAITING = 1 << 22;

    /**
     * @param observed the part of the run that has the values
     * @param refresh brings the values up to the end of a step, where they are not so by themselves
     */
    private record Tap(
            Probe probe,
            Object observed,
            SampleBuffer buffer,
            SampledValues sampled,
            IntConsumer refresh) {}

    private final CancellationToken cancellation = new CancellationToken(() -> false);
    private List<Tap> taps = List.of();

    /** Looks at these from now on, as far as the network has them. */
    void set(List<Probe> probes, Wiring wiring) {
        List<Tap> next = new ArrayList<>();
        for (Probe probe : probes) {
            if (probe.fits(wiring.network().model())) {
                next.add(tap(probe, wiring, MOST_WAITING / probes.size()));
            }
        }
        taps = List.copyOf(next);
    }

    /** Continues in another run; what is the same part there is not looked for again. */
    void continueIn(Wiring wiring) {
        NetworkModel network = wiring.network().model();
        taps =
                taps.stream()
                        .filter(tap -> tap.probe.fits(network))
                        .map(tap ->
                                observed(tap.probe, wiring).equals(tap.observed)
                                        ? tap
                                        : tap(tap.probe, wiring, MOST_WAITING / taps.size()))
                        .toList();
    }

    /** Lists of arrays are equal if they are the same arrays. */
    private static Object observed(Probe probe, Wiring wiring) {
        NetworkModel network = wiring.network().model();
        Recorder recorder = probe.recorder(network.run().dtMs());
        return recorder.recordsWeights()
                ? wiring.weights(probe.of())
                : network.observedProjection(recorder)
                        .<Object>map(projection -> wiring.efficacies(projection.id()))
                        .orElseGet(() -> wiring.state(probe.of()));
    }

    private Tap tap(Probe probe, Wiring wiring, int limit) {
        NetworkModel network = wiring.network().model();
        Object observed = observed(probe, wiring);
        Recorder recorder = probe.recorder(network.run().dtMs());
        if (recorder.recordsWeights()) {
            SampledValues weights = Recorders.weights(recorder, wiring, cancellation);
            return tap(probe, observed, weights, limit, _ -> {});
        }
        return network.observedProjection(recorder)
                .map(projection -> ofEfficacies(probe, projection, wiring, limit))
                .orElseGet(() -> {
                    SampledValues states = Recorders.states(recorder, wiring, cancellation);
                    return tap(probe, observed, states, limit, _ -> {});
                });
    }

    private Tap ofEfficacies(Probe probe, Projection projection, Wiring wiring, int limit) {
        EfficacyDelivery delivery = wiring.efficacies(projection.id());
        int variable = Recorder.recordable(projection).indexOf(probe.record());
        int[] sources = probe.neurons().stream().mapToInt(k -> k).toArray();
        double[] values = new double[sources.length];
        double[][] held = new double[sources.length][];
        Arrays.fill(held, values);
        int[] places = new int[sources.length];
        Arrays.setAll(places, k -> k);
        return tap(
                probe,
                delivery,
                new SampledValues(sources, held, places),
                limit,
                step ->
                        Arrays.setAll(
                                values, k -> delivery.valueAfter(step, sources[k], variable)));
    }

    /** What waits stays, if the probe was there before and observes as many. */
    private Tap tap(
            Probe probe, Object observed, SampledValues sampled, int limit, IntConsumer refresh) {
        int members = sampled.members().length;
        SampleBuffer buffer =
                taps.stream()
                        .filter(tap ->
                                tap.probe.equals(probe) && tap.sampled.members().length == members)
                        .map(Tap::buffer)
                        .findFirst()
                        .orElseGet(() -> new SampleBuffer(members, probe.everySteps(), limit));
        return new Tap(probe, observed, buffer, sampled, refresh);
    }

    /** Looks at the end of a step. */
    void record(int step) {
        for (int k = 0; k < taps.size(); k++) {
            Tap tap = taps.get(k);
            if (tap.buffer.samples(step)) {
                tap.refresh.accept(step);
                tap.buffer.add(step, tap.sampled);
            }
        }
    }

    /**
     * Takes all samples out, by probe id.
     *
     * @param most values of each
     * @param from the first step that was not looked at
     */
    Map<String, RecentSamples> take(int most, int from) {
        Map<String, RecentSamples> taken = new TreeMap<>();
        taps.forEach(tap -> taken.put(tap.probe.id(), tap.buffer.take(most, from)));
        return taken;
    }

    /** Forgets what waits. */
    void clear() {
        taps.forEach(tap -> tap.buffer.clear());
    }
}
