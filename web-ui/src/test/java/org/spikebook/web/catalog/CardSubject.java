package org.spikebook.web.catalog;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.document.EditableDocument;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the card of a lesson shows where it is not the first network as that begins: because this
 * would show the answer to the first question, as a card is seen before the question, or because
 * another lesson begins with the same network.
 *
 * @param cell id of a network cell of the lesson
 * @param part id of the one recorder that is drawn, or of a stimulus or population that is observed
 *     for the picture; empty for all recorders
 * @param variable what is observed of it
 * @param changed numbers of the network that differ, by pointer
 */
record CardSubject(String cell, String part, String variable, Map<String, Double> changed) {

    /** By lesson, each with what its first question asks. */
    private static final Map<String, CardSubject> BY_LESSON =
            Map.ofEntries(
                    // What do the outputs say before any training? The spikes of the picture.
                    Map.entry("tour", part("digits", "image-spikes")),
                    // What does the potential do after a step? Spikes under a stronger current.
                    Map.entry(
                            "membrane",
                            new CardSubject(
                                    "threshold",
                                    "spikes",
                                    Recorder.SPIKES,
                                    Map.of("/stimuli/current/amplitudePa", 2500.0))),
                    // When is the potential highest? The current of the synapse, which is told.
                    Map.entry("synapses", part("psp", "current")),
                    // Which of the twins fire? The population of the task, as it begins.
                    Map.entry("03-driven-by-noise", all("neurons")),
                    // What happens to the intervals? A row of the table whose intervals stay.
                    Map.entry(
                            "cell-types",
                            new CardSubject(
                                    "regular",
                                    "v",
                                    "v",
                                    Map.of(
                                            "/populations/cell/model/a", 0.1,
                                            "/populations/cell/model/d", 2.0))),
                    // Which intervals between two pulses fire the cell? Ten other cells.
                    Map.entry("firing-patterns", part("ten", "spikes")),
                    // What does the raster look like? The noise that goes in.
                    Map.entry("rhythm", part("network", "drive-exc")),
                    // Does the network fire fast and regularly? The slow state of its table.
                    Map.entry(
                            "04-a-balanced-network",
                            new CardSubject(
                                    "network",
                                    "spikes",
                                    Recorder.SPIKES,
                                    Map.of(
                                            "/projections/inh-exc/weightMv", -0.9,
                                            "/projections/inh-inh/weightMv", -0.9,
                                            "/stimuli/noise-exc/rateHz", 4500.0,
                                            "/stimuli/noise-inh/rateHz", 4500.0))),
                    // How does the count depend on the input? The potentials of two neurons.
                    Map.entry("conversion", part("relu", "v")),
                    // Are the neurons silent? A digit before training.
                    Map.entry("01-from-spike-to-silicon", all("digits")),
                    // The others begin with the digits of lesson 1, too.
                    Map.entry("sparsity", part("digits", "hidden-spikes")),
                    Map.entry("chip-arithmetic", trace("digits", "out", "vMv")),
                    Map.entry("chip-mapping", part("images", "image-spikes")),
                    Map.entry(
                            "energy",
                            new CardSubject(
                                    "digits",
                                    "",
                                    Recorder.SPIKES,
                                    Map.of("/stimuli/image/sample", 1.0))),
                    Map.entry("honest-claims", trace("digits", "hidden", "vMv")),
                    // As the published network of the catalog does: the input of the second one.
                    Map.entry("competition", part("groups", "correlated")));

    /** Of a lesson; empty where the first network, as it begins, answers nothing. */
    static Optional<CardSubject> of(Lesson lesson) {
        return Optional.ofNullable(BY_LESSON.get(lesson.slug()));
    }

    private static CardSubject all(String cell) {
        return part(cell, "");
    }

    private static CardSubject part(String cell, String part) {
        return trace(cell, part, Recorder.SPIKES);
    }

    private static CardSubject trace(String cell, String part, String variable) {
        return new CardSubject(cell, part, variable, Map.of());
    }

    /** The network that is drawn, from the document of its cell. */
    NetworkModel network(NetworkReader reader, String document) {
        List<Problem> problems = new ArrayList<>();
        EditableDocument edited = reader.edit(document, problems).orElseThrow();
        List<EditableDocument.Change> changes =
                changed.entrySet().stream()
                        .map(e -> new EditableDocument.Change(e.getKey(), e.getValue()))
                        .toList();
        if (edited.put(changes, problems).isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        NetworkModel network = reader.read(edited).valid().orElseThrow();
        return part.isEmpty() ? network : network.withRecorders(List.of(recorder(network)));
    }

    private Recorder recorder(NetworkModel network) {
        return network.recorders().stream()
                .filter(recorder -> recorder.id().equals(part))
                .findFirst()
                .orElseGet(() -> new Recorder(part, part, variable, Optional.empty()));
    }
}
