package org.spikebook.web.networklab.figure;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.recording.StateTrace;
import org.spikebook.simulator.text.Text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The lines of a trace, whatever their values: who they are of.
 *
 * @param recorder id of the recorder
 * @param label what it records, of whom
 * @param words what its lines are called
 * @param members the neuron, synapse or source of each line; empty for a rate
 */
public record TraceLines(String recorder, String label, TraceLabels words, List<Integer> members) {

    public TraceLines {
        members = List.copyOf(members);
    }

    /** Those of each trace that has more lines than a plot can show, in the recorders' order. */
    public static List<TraceLines> tooMany(
            NetworkModel network,
            Predicate<Recorder> isDrawn,
            Map<String, StateTrace> traces,
            Locale locale) {
        return network.recorders().stream()
                .filter(isDrawn)
                .flatMap(recorder ->
                        Optional.ofNullable(traces.get(recorder.id()))
                                .map(trace -> of(network, recorder, trace, locale))
                                .stream())
                .filter(lines -> lines.members.size() > RunView.MOST_LINES)
                .toList();
    }

    private static TraceLines of(
            NetworkModel network, Recorder recorder, StateTrace trace, Locale locale) {
        return new TraceLines(
                recorder.id(),
                new RecordedVariable(network, recorder).label(locale),
                TraceLabels.of(network, recorder),
                Arrays.stream(trace.neurons()).boxed().toList());
    }

    /** Whose line it is: {@code neuron 3}. */
    public Text name(int line) {
        return words.name(members.get(line));
    }

    /** How many lines are drawn of those that there are: {@code 5 of 12 neurons shown}. */
    public Text shown(int shown) {
        return words.shown(shown, members.size());
    }
}
