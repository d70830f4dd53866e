package org.spikebook.web.networklab.figure;

import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
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

/**
 * Why populations did not fire, as far as the network and its recording tell.
 *
 * @param ratesHz mean rates of what was recorded, by id
 */
public record Silence(NetworkModel network, Recording recording, Map<String, Double> ratesHz) {

    /**
     * The likeliest reason, with what to try.
     *
     * @param id of the silent population
     */
    public Text reason(String id) {
        List<Projection> inputs = network.into(id);
        if (inputs.isEmpty()) {
            return text("silence.noInput", id);
        }
        String silentSources =
                inputs.stream()
                        .map(Projection::from)
                        .filter(from -> ratesHz.getOrDefault(from, 1.0) == 0)
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (inputs.stream().allMatch(p -> ratesHz.getOrDefault(p.from(), 1.0) == 0)) {
            return text("silence.silentInput", id, silentSources);
        }
        if (inputs.stream().allMatch(Silence::isInhibitory)) {
            return text("silence.inhibited", id);
        }
        String drive = inputs.stream().allMatch(p -> network.carriesCurrent(p)) ? ".current" : "";
        Optional<Double> threshold = network.population(id).flatMap(RecordedVariable::threshold);
        return highest(id)
                .flatMap(top -> threshold.map(limit -> below(drive, id, top, limit)))
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
    private Optional<Double> highest(String id) {
        return network.recorders().stream()
                .filter(recorder -> recorder.of().equals(id))
                .filter(recorder -> recorder.record().equals(NeuronModel.POTENTIAL))
                .map(Recorder::id)
                .flatMap(recorder -> Optional.ofNullable(recording.traces().get(recorder)).stream())
                .map(StateTrace::values)
                .flatMap(values -> Arrays.stream(values))
                .flatMapToDouble(Arrays::stream)
                .boxed()
                .max(Double::compare);
    }

    private static Text text(String key, Object... args) {
        return Text.of(Silence.class, key, args);
    }
}
