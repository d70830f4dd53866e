package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.recorder.RecentSamples;
import org.spikebook.simulator.engine.recorder.RecentSpikes;
import org.spikebook.simulator.problem.Problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an endless run shows at a moment.
 *
 * @param step how many steps were run
 * @param from the first step that it tells of: everything since the frame before
 * @param oldest the earliest step that one can go back to
 * @param fresh whether it takes the place of all that was shown before
 * @param rewound whether the run went back to {@code step}: what was shown from there on is a
 *     future that it left
 * @param steeredAt the steps at which something was changed, as far back as it remembers, ascending
 * @param divergence the neuron that diverged, if one did
 * @param spikes by id of a population or spiking stimulus
 * @param samples by id of a probe
 * @param potentialsMv the mean membrane potential at {@code step}, by id of each population that
 *     has one, in mV
 */
public record EndlessFrame(
        int step,
        int from,
        int oldest,
        boolean fresh,
        boolean rewound,
        List<Integer> steeredAt,
        Optional<Problem> divergence,
        Map<String, RecentSpikes> spikes,
        Map<String, RecentSamples> samples,
        Map<String, Double> potentialsMv) {
    public EndlessFrame {
        steeredAt = List.copyOf(steeredAt);
        spikes = Collections.unmodifiableMap(new LinkedHashMap<>(spikes));
        samples = Collections.unmodifiableMap(new LinkedHashMap<>(samples));
        potentialsMv = Collections.unmodifiableMap(new LinkedHashMap<>(potentialsMv));
    }
}
