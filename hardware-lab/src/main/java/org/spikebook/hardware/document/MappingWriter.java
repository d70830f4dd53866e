package org.spikebook.hardware.document;

import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.PlacementReport;
import org.spikebook.hardware.mapping.Resource;
import org.spikebook.hardware.mapping.Segment;
import org.spikebook.hardware.mapping.placement.PlacementMetrics;
import org.spikebook.hardware.mapping.placement.Router;
import org.spikebook.hardware.quantization.QuantizationReport;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.WeightFormat;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a mapping, {@code spikebook/chip-mapping/1}. */
public final class MappingWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    private MappingWriter() {}

    /** What sits where, how full each core is, and what quantization changed. */
    public static String write(ChipMapping mapping) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", "spikebook/chip-mapping/1");
        root.put("chip", mapping.chip().id());
        root.put("chips", mapping.chips());
        root.put("coresUsed", mapping.cores().size());
        root.put("coresAvailable", mapping.chip().mesh().cores() * mapping.chips());
        root.put("neurons", mapping.network().neurons());
        root.put("inputLines", mapping.network().inputLines());
        root.put("synapses", mapping.network().synapses());
        populations(root.putArray("populations"), mapping.network());
        placement(root.putObject("placement"), mapping.placement());
        cores(root.putArray("cores"), mapping);
        quantization(root.putObject("quantization"), mapping.quantization());
        return MAPPER.writeValueAsString(root);
    }

    private static void populations(ArrayNode array, IntegerNetwork network) {
        for (IntegerNetwork.Neurons population : network.populations()) {
            ObjectNode node = array.addObject();
            node.put("id", population.id());
            node.put("neurons", population.size());
            node.put("latencySteps", population.latencySteps());
        }
    }

    private static void placement(ObjectNode node, PlacementReport report) {
        node.put("method", report.method().key());
        metrics(node.putObject("chosen"), report.chosen());
        metrics(node.putObject("inOrder"), report.inOrder());
    }

    private static void metrics(ObjectNode node, PlacementMetrics metrics) {
        node.put("hopEnergyPj", metrics.hopEnergyPj());
        node.put("meanHops", metrics.meanHops());
        node.put("worstHops", metrics.worstHops());
        node.put("meanLatencyNs", metrics.meanLatencyNs());
        node.put("worstLatencyNs", metrics.worstLatencyNs());
        node.put("hottestLink", metrics.hottestLink());
        node.put("meanLink", metrics.meanLink());
    }

    private static void cores(ArrayNode array, ChipMapping mapping) {
        Router router = mapping.router();
        for (int c = 0; c < mapping.cores().size(); c++) {
            ChipMapping.Core core = mapping.cores().get(c);
            int tile = router.tileOfCore(core.position());
            ObjectNode node = array.addObject();
            node.put("core", core.position());
            node.put("tileColumn", router.column(tile));
            node.put("tileRow", router.row(tile));
            ArrayNode segments = node.putArray("segments");
            core.segments().forEach(s -> segment(segments.addObject(), s, mapping.network()));
            node.put("synapses", core.use().synapses());
            ObjectNode use = node.putObject("use");
            for (Resource resource : Resource.values()) {
                ObjectNode amount = use.putObject(resource.key());
                amount.put("used", core.use().amount(resource));
                amount.put("limit", resource.limit(mapping.chip().core()));
            }
        }
    }

    private static void segment(ObjectNode node, Segment segment, IntegerNetwork network) {
        node.put("population", network.populations().get(segment.population()).id());
        node.put("from", segment.from());
        node.put("to", segment.to());
    }

    private static void quantization(ObjectNode node, QuantizationReport report) {
        ArrayNode populations = node.putArray("populations");
        for (QuantizationReport.OfPopulation p : report.populations()) {
            ObjectNode one = populations.addObject();
            one.put("id", p.id());
            one.put("unitsPerMv", p.unitsPerMv());
            change(one.putObject("thresholdMv"), p.thresholdMv());
            change(one.putObject("keptPerStep"), p.keptPerStep());
            change(one.putObject("biasMvPerStep"), p.biasMvPerStep());
        }
        ArrayNode projections = node.putArray("projections");
        for (QuantizationReport.OfProjection p : report.projections()) {
            ObjectNode one = projections.addObject();
            one.put("id", p.id());
            one.put("weightBits", p.format().bits());
            if (p.format() instanceof WeightFormat format) {
                one.put("weightExponent", format.exponent());
            }
            one.put("synapses", p.synapses());
            one.put("stepSize", p.stepSize());
            one.put("clipped", p.clipped());
            one.put("clippedBy", p.clippedBy());
            one.put("becameZero", p.becameZero());
            one.put("rmsError", p.rmsError());
        }
        ArrayNode departures = node.putArray("departures");
        report.departures().forEach(each -> departures.add(each.english()));
    }

    private static void change(ObjectNode node, QuantizationReport.Change change) {
        node.put("asked", change.asked());
        node.put("onChip", change.onChip());
    }
}
