package org.spikebook.lesson.experiment.document;

import org.spikebook.hardware.energy.Comparison;
import org.spikebook.hardware.energy.Joules;
import org.spikebook.lesson.experiment.ChipSetting;
import org.spikebook.lesson.experiment.TradeOff;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** Writes what settings of a chip give, {@code spikebook/trade-off/1}. */
public final class TradeOffWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private TradeOffWriter() {}

    /** The JSON text. */
    public static String write(String chip, double inferencesPerSecond, TradeOff tradeOff) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", "spikebook/trade-off/1");
        root.put("chip", chip);
        root.put("inferencesPerSecond", inferencesPerSecond);
        List<TradeOff.Point> front = tradeOff.front();
        ArrayNode points = root.putArray("points");
        for (TradeOff.Point point : tradeOff.points()) {
            ObjectNode node = points.addObject();
            setting(node, point.setting());
            node.put("onFront", front.contains(point));
            point.result().ifPresent(result -> result(node, result));
            if (!point.problems().isEmpty()) {
                ArrayNode problems = node.putArray("problems");
                point.problems().stream().map(Problem::message).forEach(problems::add);
            }
        }
        return JSON.writeValueAsString(root);
    }

    private static void setting(ObjectNode node, ChipSetting setting) {
        node.put("weightBits", setting.weightBits());
        node.put("steps", setting.steps());
        node.put("prunedPercent", setting.prunedPercent());
    }

    private static void result(ObjectNode node, TradeOff.Result result) {
        node.put("accuracy", result.accuracy());
        node.put("softwareAccuracy", result.softwareAccuracy());
        joules(node.putObject("dynamicJoulesPerInference"), result.dynamic());
        joules(node.putObject("totalJoulesPerInference"), result.total());
        node.put("latencySeconds", result.latencySeconds());
        node.put("coresUsed", result.cores());
        ArrayNode comparisons = node.putArray("comparisons");
        for (Comparison comparison : result.comparisons()) {
            comparisons
                    .addObject()
                    .put("baseline", comparison.baselineId())
                    .put("scope", comparison.scope().key())
                    .put("ratio", comparison.ratio())
                    .put("verdict", comparison.verdict().key());
        }
    }

    private static void joules(ObjectNode node, Joules joules) {
        node.put("low", joules.low());
        node.put("nominal", joules.nominal());
        node.put("high", joules.high());
    }
}
