package org.spikebook.hardware.document;

import org.spikebook.hardware.chip.Constant;
import org.spikebook.hardware.energy.Comparison;
import org.spikebook.hardware.energy.EnergyBar;
import org.spikebook.hardware.energy.EnergyLine;
import org.spikebook.hardware.energy.EnergyReport;
import org.spikebook.hardware.energy.EnergySummary;
import org.spikebook.hardware.energy.Joules;
import org.spikebook.hardware.energy.NetworkMetrics;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.OptionalDouble;

/** Writes an energy report, {@code spikebook/energy-report/1}; texts are in English. */
public final class EnergyReportWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    private EnergyReportWriter() {}

    /** Every bar with its breakdown, constants, sources and assumptions. */
    public static String write(EnergyReport report) {
        return write(report, OptionalDouble.empty());
    }

    /**
     * The same, with how long a battery lasts.
     *
     * @param batteryWh capacity in watt-hours, above 0
     */
    public static String write(EnergyReport report, OptionalDouble batteryWh) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", "spikebook/energy-report/1");
        double rate = report.settings().inferencesPerSecond();
        root.put("inferencesPerSecond", rate);
        root.put("utilization", report.settings().utilization());
        root.put("batch", report.settings().batch().size());
        root.put("accuracy", report.accuracy());
        root.put("fastestInferencesPerSecond", report.fastestInferencesPerSecond());
        root.put("macs", report.macs());
        ArrayNode bars = root.putArray("bars");
        report.bars().forEach(bar -> bar(bars.addObject(), bar, rate));
        ArrayNode comparisons = root.putArray("comparisons");
        report.comparisons().forEach(c -> comparison(comparisons.addObject(), c));
        metrics(root.putObject("metrics"), report.metrics());
        EnergySummary.of(report).ifPresent(a -> answers(root.putObject("answers"), a));
        batteryWh.ifPresent(wh -> battery(root.putObject("battery"), report, wh));
        PublishedChips.write(root.putObject("publishedOnly"));
        ArrayNode warnings = root.putArray("warnings");
        report.warnings().forEach(w -> warnings.add(w.english()));
        return MAPPER.writeValueAsString(root);
    }

    private static void bar(ObjectNode node, EnergyBar bar, double rate) {
        node.put("id", bar.id());
        node.put("name", bar.name());
        node.put("scope", bar.scope().key());
        joules(node.putObject("joulesPerInference"), bar.joules());
        node.put("wattsAtRate", bar.nominalWatts(rate));
        node.put("source", bar.source().text().english());
        node.put("grade", bar.evidence().letter());
        ArrayNode lines = node.putArray("lines");
        bar.lines().forEach(line -> line(lines.addObject(), line));
        ArrayNode assumptions = node.putArray("assumptions");
        bar.assumptions().forEach(a -> assumptions.add(a.english()));
    }

    private static void line(ObjectNode node, EnergyLine line) {
        node.put("key", line.item().key());
        node.put("label", line.item().text().english());
        node.put("countPerInference", line.count());
        Constant constant = line.constant();
        ObjectNode cost = node.putObject("constant");
        cost.put("low", constant.low());
        cost.put("nominal", constant.nominal());
        cost.put("high", constant.high());
        cost.put("unit", constant.unit());
        cost.put("source", constant.source().text().english());
        cost.put("grade", constant.evidence().letter());
        joules(node.putObject("joulesPerInference"), line.joules());
    }

    private static void joules(ObjectNode node, Joules joules) {
        node.put("low", joules.low());
        node.put("nominal", joules.nominal());
        node.put("high", joules.high());
    }

    private static void comparison(ObjectNode node, Comparison comparison) {
        node.put("baseline", comparison.baselineId());
        node.put("scope", comparison.scope().key());
        node.put("ratio", comparison.ratio());
        node.put("verdict", comparison.verdict().key());
        node.put("sentence", comparison.sentence().english());
    }

    private static void answers(ObjectNode node, EnergySummary answers) {
        node.put("eventsPerSynapse", answers.eventsPerSynapse());
        node.put("joulesPerEvent", answers.joulesPerEvent());
        ArrayNode breakEven = node.putArray("breakEven");
        for (EnergySummary.BreakEven one : answers.breakEven()) {
            breakEven
                    .addObject()
                    .put("baseline", one.baselineId())
                    .put("eventsPerSynapse", one.eventsPerSynapse());
        }
    }

    /** Total energy only: a battery also feeds the idle device. */
    private static void battery(ObjectNode node, EnergyReport report, double batteryWh) {
        double rate = report.settings().inferencesPerSecond();
        node.put("wattHours", batteryWh);
        ArrayNode devices = node.putArray("devices");
        report.bars().stream()
                .filter(bar -> bar.scope() == EnergyBar.Scope.TOTAL)
                .forEach(bar ->
                        devices.addObject()
                                .put("id", bar.id())
                                .put("name", bar.name())
                                .put("hours", EnergySummary.batteryHours(batteryWh, bar, rate)));
    }

    private static void metrics(ObjectNode node, NetworkMetrics metrics) {
        node.put("footprintBytes", metrics.footprintBytes());
        node.put("connectionSparsity", metrics.connectionSparsity());
        node.put("activationSparsity", metrics.activationSparsity());
        node.put("effectiveAccumulates", metrics.effectiveAccumulates());
        node.put("denseOperations", metrics.denseOperations());
        node.put("membraneUpdates", metrics.membraneUpdates());
    }
}
