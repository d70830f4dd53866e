package org.spikebook.web.networklab.ui.text;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.plasticity.PlasticityRule;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.network.ProjectionParameters;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.RunParameters;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a network document may say: the keys of its objects, and for each model its parameters with
 * unit, default and meaning. Sent to the editor once, which completes from it.
 *
 * @param shapes objects by what they describe
 * @param families the types that objects may have
 */
record Vocabulary(Map<String, Shape> shapes, Map<String, List<Kind>> families) {

    /**
     * The keys of an object.
     *
     * @param family whose types it may have; each brings keys of its own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shape(List<VocabularyEntry> entries, @Nullable String family) {}

    /**
     * A model.
     *
     * @param receptors of neuron models: those that they can have
     * @param state of neuron models and receptors
     * @param weight of receptors: that of a projection onto them
     * @param records of plasticity rules: what of their projections can be recorded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Kind(
            String type,
            String info,
            List<VocabularyEntry> entries,
            @Nullable List<String> receptors,
            @Nullable List<VocabularyEntry> state,
            @Nullable VocabularyEntry weight,
            @Nullable List<String> records) {}

    /** All of it, in the language of {@code words}. */
    static Vocabulary of(ModelRegistry registry, Words words) {
        VocabularyEntries entries = new VocabularyEntries(words);
        Families families = new Families(entries);
        return new Vocabulary(
                shapes(entries),
                Map.of(
                        "neuron", registry.neurons().stream().map(families::neuron).toList(),
                        "receptors", registry.receptors().stream().map(families::receptor).toList(),
                        "stimulus", registry.stimuli().stream().map(families::plain).toList(),
                        "connector", registry.connectors().stream().map(families::plain).toList(),
                        "plasticity",
                                registry.plasticityRules().stream().map(families::rule).toList()));
    }

    private static Map<String, Shape> shapes(VocabularyEntries entries) {
        return Map.ofEntries(
                Map.entry("network", plain(network(entries))),
                Map.entry("population", plain(population(entries))),
                Map.entry("model", new Shape(List.of(), "neuron")),
                Map.entry("receptors", new Shape(List.of(), "receptors")),
                Map.entry("stimulus", new Shape(member(entries, "stimulus"), "stimulus")),
                Map.entry("projection", plain(projection(entries))),
                Map.entry("connector", new Shape(List.of(), "connector")),
                Map.entry("plasticity", new Shape(List.of(), "plasticity")),
                Map.entry("recorder", plain(recorder(entries))),
                Map.entry("run", plain(entries.parameters(RunParameters.INSTANCE))),
                Map.entry(
                        "distribution",
                        plain(
                                List.of(
                                        entries.plain("distribution.uniform", "[0, 1]"),
                                        entries.object("distribution.normal", "normal")
                                                .starting("{ \"mean\": 0, \"sd\": 1 }"),
                                        entries.object("distribution.lognormal", "lognormal")
                                                .starting("{ \"median\": 1, \"sigma\": 1 }")))),
                Map.entry(
                        "normal",
                        plain(
                                List.of(
                                        entries.plain("normal.mean", "0"),
                                        entries.plain("normal.sd", "1")))),
                Map.entry(
                        "lognormal",
                        plain(
                                List.of(
                                        entries.plain("lognormal.median", "1"),
                                        entries.plain("lognormal.sigma", "1")))));
    }

    private static Shape plain(List<VocabularyEntry> entries) {
        return new Shape(entries, null);
    }

    private static List<VocabularyEntry> network(VocabularyEntries entries) {
        return List.of(
                entries.plain("network.format", "\"spikebook/network/1\""),
                entries.plain("network.name", "\"\""),
                entries.list("network.populations", "population"),
                entries.list("network.stimuli", "stimulus"),
                entries.list("network.projections", "projection"),
                entries.list("network.recorders", "recorder"),
                entries.object("network.run", "run"));
    }

    private static List<VocabularyEntry> member(VocabularyEntries entries, String shape) {
        return List.of(
                entries.plain(shape + ".id", "\"\""),
                entries.plain(shape + ".size", "1"),
                entries.plain(shape + ".shape", "[1]"));
    }

    private static List<VocabularyEntry> population(VocabularyEntries entries) {
        return Stream.concat(
                        member(entries, "population").stream(),
                        Stream.of(
                                entries.object("population.model", "model"),
                                entries.object("population.receptors", "receptors"),
                                entries.object("population.initial", "initial")))
                .toList();
    }

    private static List<VocabularyEntry> projection(VocabularyEntries entries) {
        return Stream.of(
                        Stream.of(
                                entries.plain("projection.id", "\"\""),
                                entries.reference("projection.from", "populations", "stimuli"),
                                entries.reference("projection.to", "populations"),
                                entries.object("projection.connector", "connector")),
                        entries.parameters(ProjectionParameters.INSTANCE).stream(),
                        Stream.of(entries.object("projection.plasticity", "plasticity")))
                .flatMap(each -> each)
                .toList();
    }

    private static List<VocabularyEntry> recorder(VocabularyEntries entries) {
        return List.of(
                entries.plain("recorder.id", "\"\""),
                entries.reference("recorder.of", "populations", "stimuli", "projections"),
                entries.plain("recorder.record", "\"spikes\""),
                entries.plain("recorder.neurons", "[0]"),
                entries.plain("recorder.everyMs", "1"));
    }

    /** The members of the registry's families. */
    private record Families(VocabularyEntries entries) {

        private Kind plain(Component member) {
            return kind(member, null, null, null, null);
        }

        private Kind neuron(NeuronModel model) {
            return kind(
                    model,
                    model.receptorTypes(),
                    entries.of(model, model.stateVariables()),
                    null,
                    null);
        }

        private Kind receptor(ReceptorModel model) {
            return kind(
                    model,
                    null,
                    entries.of(model, model.stateVariables()),
                    entries.of(model, model.weight()),
                    null);
        }

        private Kind rule(PlasticityRule rule) {
            return kind(rule, null, null, null, Recorder.recordable(rule));
        }

        private Kind kind(
                Component member,
                @Nullable List<String> receptors,
                @Nullable List<VocabularyEntry> state,
                @Nullable VocabularyEntry weight,
                @Nullable List<String> records) {
            return new Kind(
                    member.type(),
                    entries.summary(member),
                    entries.parameters(member),
                    receptors,
                    state,
                    weight,
                    records);
        }
    }
}
