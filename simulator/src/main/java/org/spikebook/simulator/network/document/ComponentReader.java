package org.spikebook.simulator.network.document;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.Place;
import org.spikebook.simulator.document.Shown;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads {@code {"type": "lif", "tauMemMs": 20}} against the descriptions of a family's members. For
 * every document that names components: networks, training plans, encoders.
 */
public final class ComponentReader {

    private final List<Problem> problems;

    /** A reader that adds what it finds wrong to {@code problems}. */
    public ComponentReader(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * The component with its values, or nothing after its problems were added.
     *
     * @param node the object; null where it is missing
     * @param path of the object in its document
     * @param family the members that it may name
     */
    public <T extends Component> Optional<Configured<T>> read(
            @Nullable JsonNode node, String path, List<T> family) {
        Optional<JsonFields> fields = JsonFields.of(node, new Place(path), problems);
        return fields.flatMap(f -> read(f, family));
    }

    /** What the texts of a document make of a component that is defined by them. */
    @FunctionalInterface
    interface Definition<T extends Component> {
        Optional<T> define(T member, Map<String, Value> given, String path, List<Problem> problems);
    }

    /** The same for a family whose members may be defined by texts in the document. */
    <T extends Component> Optional<Configured<T>> read(
            @Nullable JsonNode node, String path, List<T> family, Definition<T> definition) {
        Optional<JsonFields> fields = JsonFields.of(node, new Place(path), problems);
        return fields.flatMap(f ->
                member(f, family)
                        .flatMap(m -> definition.define(m, words(f, m), path, problems))
                        .flatMap(m -> configured(f, m)));
    }

    /** The texts and choices that can be read, without their problems. */
    private static Map<String, Value> words(JsonFields fields, Component member) {
        Map<String, Value> words = new LinkedHashMap<>();
        for (ParameterInfo info : member.parameters()) {
            boolean isWord =
                    info.kind() == ParameterInfo.Kind.TEXT
                            || info.kind() == ParameterInfo.Kind.CHOICE;
            JsonNode node = isWord ? fields.get(info.name()) : null;
            if (node != null) {
                ValueReader.read(
                                node,
                                fields.place(info.name()),
                                member.type(),
                                info,
                                new ArrayList<>())
                        .ifPresent(value -> words.put(info.name(), value));
            }
        }
        return words;
    }

    /** The same where other keys of the object were read already. */
    <T extends Component> Optional<Configured<T>> read(JsonFields fields, List<T> family) {
        return member(fields, family).flatMap(m -> configured(fields, m));
    }

    private <T extends Component> Optional<T> member(JsonFields fields, List<T> family) {
        Optional<String> type = fields.text("type");
        Optional<T> member =
                type.flatMap(t -> family.stream().filter(m -> m.type().equals(t)).findFirst());
        if (type.isPresent() && member.isEmpty()) {
            Problems.add(fields, "type", "unknownType", Shown.cut(type.get()), types(family));
        }
        return member;
    }

    private <T extends Component> Optional<Configured<T>> configured(JsonFields fields, T member) {
        return values(fields, member.type(), member.parameters())
                .map(given -> Configured.of(member, given));
    }

    /** The given values among {@code infos}; every other key is a problem. */
    Optional<Map<String, Value>> values(
            JsonFields fields, String owner, List<ParameterInfo> infos) {
        int before = problems.size();
        Map<String, Value> given = new LinkedHashMap<>();
        for (ParameterInfo info : infos) {
            JsonNode node = fields.get(info.name());
            if (node != null) {
                ValueReader.read(node, fields.place(info.name()), owner, info, problems)
                        .ifPresent(value -> given.put(info.name(), value));
            }
        }
        fields.noOthers();
        return problems.size() == before ? Optional.of(given) : Optional.empty();
    }

    private static String types(List<? extends Component> family) {
        return family.stream().map(Component::type).collect(Collectors.joining(", "));
    }
}
