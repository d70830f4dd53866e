package org.spikebook.hardware.document;

import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.emulation.ChipRun;
import org.spikebook.hardware.emulation.ChipTraffic;
import org.spikebook.hardware.mapping.placement.Router;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** Writes what a chip did, {@code spikebook/chip-run/1}; counts are totals over all samples. */
public final class ChipRunWriter {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> DIRECTIONS = List.of("east", "west", "north", "south");

    private ChipRunWriter() {}

    /** Predictions, events in all, by layer, by core and by link. */
    public static String write(ChipRun run) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", "spikebook/chip-run/1");
        root.put("chip", run.mapping().chip().id());
        root.put("samples", run.samples());
        root.put("stepsPerSample", run.stepsPerSample());
        if (run.classifies()) {
            root.put("correct", run.correct());
            root.put("accuracy", run.accuracy());
        }
        root.put("meanSampleUs", run.meanSampleNs() / 1000);
        ObjectNode events = root.putObject("events");
        for (ChipEvent event : ChipEvent.values()) {
            events.put(event.key(), run.traffic().count(event));
        }
        ObjectNode layers = root.putObject("layers");
        layers.put("inputSpikes", run.layers().inputSpikes());
        counts(layers.putArray("spikes"), run.layers().spikes());
        counts(layers.putArray("synapticEvents"), run.layers().synapticEvents());
        learned(root, run.learned());
        cores(root.putArray("cores"), run);
        links(root.putArray("links"), run);
        ArrayNode predictions = root.putArray("answers");
        for (int prediction : run.predictions()) {
            predictions.add(prediction);
        }
        return MAPPER.writeValueAsString(root);
    }

    private static void learned(ObjectNode root, List<ChipRun.Learned> learned) {
        if (learned.isEmpty()) {
            return;
        }
        ObjectNode node = root.putObject("learning");
        node.put("bitExact", false);
        ArrayNode projections = node.putArray("projections");
        for (ChipRun.Learned each : learned) {
            projections
                    .addObject()
                    .put("id", each.projection())
                    .put("updates", each.updates())
                    .put("synapses", each.synapses())
                    .put("changed", each.changed())
                    .put("atBound", each.atBound())
                    .put("meanMantissaBefore", each.meanBefore())
                    .put("meanMantissaAfter", each.meanAfter());
        }
    }

    private static void counts(ArrayNode array, List<ChipRun.Named> counts) {
        for (ChipRun.Named named : counts) {
            array.addObject().put("id", named.id()).put("count", named.count());
        }
    }

    private static void cores(ArrayNode array, ChipRun run) {
        for (int c = 0; c < run.traffic().cores().size(); c++) {
            ChipTraffic.Core core = run.traffic().cores().get(c);
            ObjectNode node = array.addObject();
            node.put("core", run.mapping().cores().get(c).position());
            node.put("synapticEvents", core.synapticEvents());
            node.put("activeUpdates", core.activeUpdates());
            node.put("idleUpdates", core.idleUpdates());
            node.put("spikes", core.spikes());
            node.put("synapticUpdates", core.synapticUpdates());
        }
    }

    private static void links(ArrayNode array, ChipRun run) {
        Router router = run.mapping().router();
        long[] messages = run.traffic().messagesOnLink();
        for (int link = 0; link < messages.length; link++) {
            if (messages[link] > 0) {
                int tile = link / DIRECTIONS.size();
                ObjectNode node = array.addObject();
                node.put("tileColumn", router.column(tile));
                node.put("tileRow", router.row(tile));
                node.put("direction", DIRECTIONS.get(link % DIRECTIONS.size()));
                node.put("messages", messages[link]);
            }
        }
    }
}
