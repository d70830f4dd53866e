package org.spikebook.web.networklab.figure;

import org.spikebook.simulator.model.neuron.lif.AdaptiveThreshold;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.StateTrace;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a population did not fire, as far as the network and its recording tell. */
public final class Silence {

    private static final String POTENTIAL = "vMv";
    private static final String THRESHOLD = "vThresholdMv";

    private Silence() {}

    /** The likeliest reason, with what to try. */
    public static Text reason(
            NetworkModel network, Recording recording, List<RunSummary.Line> lines, String id) {
        List<Projection> inputs = network.into(id);
        if (inputs.isEmpty()) {
            return text("silence.noInput", id);
        }
        Map<String, Double> rates = RunSummary.rates(lines);
        String silentSources =
                inputs.stream()
                        .map(Projection::from)
                        .filter(from -> rates.getOrDefault(from, 1.0) == 0)
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (inputs.stream().allMatch(p -> rates.getOrDefault(p.from(), 1.0) == 0)) {
            return text("silence.silentInput", id, silentSources);
        }
        if (inputs.stream().allMatch(Silence::isInhibitory)) {
            return text("silence.inhibited", id);
        }
        String drive = inputs.stream().allMatch(p -> network.carriesCurrent(p)) ? ".current" : "";
        return highest(network, recording, id)
                .flatMap(top -> threshold(network, id).map(limit -> below(drive, id, top, limit)))
                .orElseGet(() -> text("silence.weak" + drive, id));
    }

    private static Text below(String drive, String id, double top, double limit) {
        return text(
                "silence.below" + drive,
                id,
                Numbers.readable(Math.rint(top * 10) / 10),
                Numbers.readable(Math.rint((limit - top) * 10) / 10));
    }

    private static boolean isInhibitory(Projection projection) {
        return switch (projection.weight()) {
            case Value.Real(double weight) -> weight <= 0;
            case Value.Random(var distribution) -> distribution.mean() <= 0;
            case Value.Word _, Value.Flag _, Value.Series _ -> false;
        };
    }

    /** The highest recorded potential of a population. */
    private static Optional<Double> highest(NetworkModel network, Recording recording, String id) {
        return network.recorders().stream()
                .filter(recorder -> recorder.of().equals(id) && recorder.record().equals(POTENTIAL))
                .map(Recorder::id)
                .flatMap(recorder -> Optional.ofNullable(recording.traces().get(recorder)).stream())
                .map(StateTrace::values)
                .flatMap(values -> Arrays.stream(values))
                .flatMapToDouble(Arrays::stream)
                .boxed()
                .max(Double::compare);
    }

    /**
     * The threshold of the neurons whose potentials are recorded, if {@link #threshold} has one.
     */
    public static Optional<Double> thresholdOf(NetworkModel network, Recorder recorder) {
        return recorder.record().equals(POTENTIAL)
                ? threshold(network, recorder.of())
                : Optional.empty();
    }

    /** The threshold of a population's neurons, where all have the same and it stands still. */
    static Optional<Double> threshold(NetworkModel network, String id) {
        return network.population(id)
                .filter(Silence::hasThreshold)
                .map(population -> population.model().values().value(THRESHOLD))
                .flatMap(value ->
                        value instanceof Value.Real(double limit)
                                ? Optional.of(limit)
                                : Optional.empty());
    }

    private static boolean hasThreshold(Population population) {
        return !population.model().type().equals(AdaptiveThreshold.TYPE)
                && population.model().component().parameters().stream()
                        .map(ParameterInfo::name)
                        .anyMatch(THRESHOLD::equals);
    }

    private static Text text(String key, Object... args) {
        return Text.of(Silence.class, key, args);
    }
}
