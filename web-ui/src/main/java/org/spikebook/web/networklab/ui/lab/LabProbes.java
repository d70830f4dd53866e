package org.spikebook.web.networklab.ui.lab;

import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.web.networklab.figure.RecordedVariable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which traces a live run of a network shows at first: those of the document's recorders, or a
 * potential.
 *
 * @param colors of parts, by id
 */
record LabProbes(NetworkModel network, Map<String, Integer> colors) {

    private static final int MOST_PROBES = 2;
    private static final int MOST_NEURONS = 2;

    List<LabSetup.Probe> shown(Locale locale) {
        List<Recorder> chosen =
                network.recorders().stream().filter(this::recordsState).limit(MOST_PROBES).toList();
        List<Recorder> shown = chosen.isEmpty() ? potential().stream().toList() : chosen;
        return shown.stream().map(recorder -> probe(recorder, locale)).toList();
    }

    /** What a probe of a population can show, the potential first. */
    List<LabSetup.Variable> variables(Population population, Locale locale) {
        List<String> membrane =
                population.model().component().stateVariables().stream()
                        .map(info -> info.name())
                        .toList();
        return variables(population)
                .map(name -> new Recorder(name, population.id(), name, Optional.of(List.of(0))))
                .map(recorder -> new RecordedVariable(network, recorder))
                .map(recorded ->
                        new LabSetup.Variable(
                                recorded.recorder().record(),
                                recorded.label(locale),
                                !membrane.contains(recorded.recorder().record()),
                                recorded.threshold().orElse(null),
                                recorded.rest().orElse(null)))
                .toList();
    }

    private boolean recordsState(Recorder recorder) {
        return network.population(recorder.of()).stream()
                .flatMap(LabProbes::variables)
                .anyMatch(recorder.record()::equals);
    }

    private static Stream<String> variables(Population population) {
        return Stream.concat(
                        population.model().component().stateVariables().stream(),
                        population.receptors().component().stateVariables().stream())
                .map(info -> info.name());
    }

    /** The potential of the first neuron that has one. */
    private Optional<Recorder> potential() {
        return network.populations().stream()
                .filter(population -> variables(population).anyMatch(NeuronModel.POTENTIAL::equals))
                .findFirst()
                .map(population ->
                        new Recorder(
                                "potential",
                                population.id(),
                                NeuronModel.POTENTIAL,
                                Optional.of(List.of(0))));
    }

    /**
     * The potentials of all neurons, about every {@code everyMs}, which are not drawn as traces.
     */
    List<LabSetup.Probe> potentials(double everyMs) {
        int every = (int) Math.max(1, Math.rint(everyMs / network.run().dtMs()));
        return network.populations().stream()
                .filter(population -> variables(population).anyMatch(NeuronModel.POTENTIAL::equals))
                .map(population -> allOf(population, every))
                .toList();
    }

    private LabSetup.Probe allOf(Population population, int every) {
        Recorder recorder =
                new Recorder(
                        "all-" + population.id(),
                        population.id(),
                        NeuronModel.POTENTIAL,
                        Optional.empty());
        RecordedVariable recorded = new RecordedVariable(network, recorder);
        return new LabSetup.Probe(
                recorder.id(),
                population.id(),
                NeuronModel.POTENTIAL,
                IntStream.range(0, population.size()).boxed().toList(),
                every,
                true,
                "",
                colors.getOrDefault(population.id(), -1),
                recorded.threshold().orElse(null));
    }

    private LabSetup.Probe probe(Recorder recorder, Locale locale) {
        RecordedVariable recorded = new RecordedVariable(network, recorder);
        int size = network.population(recorder.of()).map(Population::size).orElse(1);
        List<Integer> neurons =
                recorder
                        .neurons()
                        .orElseGet(() -> IntStream.range(0, size).boxed().toList())
                        .stream()
                        .limit(MOST_NEURONS)
                        .toList();
        return new LabSetup.Probe(
                recorder.id(),
                recorder.of(),
                recorder.record(),
                neurons,
                1,
                false,
                recorded.label(locale),
                colors.getOrDefault(recorder.of(), -1),
                recorded.threshold().orElse(null));
    }
}
