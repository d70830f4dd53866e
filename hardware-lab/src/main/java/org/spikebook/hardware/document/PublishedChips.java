package org.spikebook.hardware.document;

import org.spikebook.hardware.baseline.PublishedChip;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.problem.Reading;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Chips known by published figures only, {@code spikebook/published-chips/1}: read and written. */
public final class PublishedChips {

    static final String FORMAT = "spikebook/published-chips/1";

    private static final String RESOURCE = "/org/spikebook/hardware/baseline/published-chips.json";
    private static final double LEAST = 1e-18;
    private static final double GREATEST = 1e6;
    private static final int MOST = 10_000;

    private static final List<PublishedChip> BUILT_IN = builtIn();

    private PublishedChips() {}

    /** The built-in ones. */
    public static List<PublishedChip> all() {
        return BUILT_IN;
    }

    private static List<PublishedChip> builtIn() {
        return List.copyOf(read(JsonFile.shipped(RESOURCE)).orThrow(RESOURCE));
    }

    static Reading<List<PublishedChip>> read(byte[] json) {
        return JsonFile.read(json, PublishedChips::chips);
    }

    private static List<PublishedChip> chips(JsonFields fields) {
        JsonFile.checkFormat(fields, FORMAT);
        List<PublishedChip> chips =
                fields.objects("chips", MOST).stream().map(PublishedChips::chip).toList();
        fields.noOthers();
        return chips;
    }

    private static PublishedChip chip(JsonFields fields) {
        PublishedChip chip =
                new PublishedChip(
                        fields.word("id"),
                        fields.word("name"),
                        fields.objects("figures", MOST).stream()
                                .map(PublishedChips::figure)
                                .toList());
        fields.noOthers();
        return chip;
    }

    private static PublishedChip.Figure figure(JsonFields fields) {
        PublishedChip.Figure figure =
                new PublishedChip.Figure(
                        quantity(fields),
                        fields.number("value", LEAST, GREATEST).orElse(LEAST),
                        PublishedChip.scope(fields.word("scope")),
                        ConstantReader.source(fields),
                        ConstantReader.evidence(fields));
        fields.noOthers();
        return figure;
    }

    private static PublishedChip.Quantity quantity(JsonFields fields) {
        String key = fields.word("quantity");
        return Arrays.stream(PublishedChip.Quantity.values())
                .filter(q -> q.key().equals(key))
                .findFirst()
                .orElseGet(() -> {
                    JsonFile.problem(
                            fields, "quantity", "unknownWord", "quantity", quantities(), key);
                    return PublishedChip.Quantity.POWER;
                });
    }

    private static String quantities() {
        return Arrays.stream(PublishedChip.Quantity.values())
                .map(PublishedChip.Quantity::key)
                .collect(Collectors.joining(", "));
    }

    /** Writes the built-in ones with the notice that they are not emulated. */
    static void write(ObjectNode node) {
        node.put("emulated", false);
        node.put("notice", PublishedChip.notice().english());
        ArrayNode chips = node.putArray("chips");
        for (PublishedChip chip : all()) {
            ObjectNode one = chips.addObject().put("id", chip.id()).put("name", chip.name());
            ArrayNode figures = one.putArray("figures");
            chip.figures().forEach(f -> figure(figures.addObject(), f));
        }
    }

    private static void figure(ObjectNode node, PublishedChip.Figure figure) {
        node.put("quantity", figure.quantity().key());
        node.put("value", figure.value());
        node.put("scope", figure.scope().english());
        node.put("source", figure.source().text().english());
        node.put("grade", figure.evidence().letter());
    }
}
