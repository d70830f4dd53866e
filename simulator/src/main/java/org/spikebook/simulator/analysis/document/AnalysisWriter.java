package org.spikebook.simulator.analysis.document;

import org.spikebook.simulator.analysis.AnalysisSettings;
import org.spikebook.simulator.analysis.CrossCorrelogram;
import org.spikebook.simulator.analysis.IntervalHistogram;
import org.spikebook.simulator.analysis.PowerSpectrum;
import org.spikebook.simulator.analysis.Psth;
import org.spikebook.simulator.analysis.SpikeAnalysis;
import org.spikebook.simulator.analysis.SpikeTrains;
import org.spikebook.simulator.analysis.TraceAnalysis;
import org.spikebook.simulator.analysis.TrainDistances;
import org.spikebook.simulator.recording.Recording;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Writes analyzes as {@code spikebook/analysis/1} (docs/analysis.md), recorder by recorder. What
 * cannot be told, for want of spikes, is null.
 */
public final class AnalysisWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final ObjectNode root = MAPPER.createObjectNode();
    private final ObjectNode spikes;
    private final ObjectNode traces;

    /** Begins the analysis of a recording. */
    public AnalysisWriter(Recording recording, AnalysisSettings settings) {
        root.put("format", "spikebook/analysis/1");
        root.put("network", recording.networkHash());
        root.put("engine", recording.engine());
        root.put("dtMs", recording.dtMs());
        root.put("seed", recording.seed());
        root.put("fromMs", settings.fromMs());
        root.put("toMs", settings.toMs());
        spikes = root.putObject("spikes");
        traces = root.putObject("traces");
    }

    /** The spikes of a recorder. */
    public void write(String recorder, SpikeAnalysis analysis) {
        ObjectNode json = spikes.putObject(recorder);
        SpikeTrains trains = analysis.trains();
        json.put("neurons", trains.observed());
        json.put("fired", trains.fired());
        json.put("spikes", trains.spikeCount());
        json.put("rateHz", trains.rateHz());
        put(json, "cv", analysis.intervals().cv());
        put(json, "cv2", analysis.intervals().cv2());
        put(json, "fanoFactor", analysis.longCounts().fanoFactor());
        put(json, "correlation", analysis.longCounts().correlation());
        json.put("countMs", analysis.longCounts().binMs());
        put(json, "synchrony", analysis.counts().synchrony());
        ObjectNode rate = json.putObject("populationRate");
        rate.put("binMs", analysis.counts().binMs());
        putAll(rate.putArray("rateHz"), analysis.counts().populationRateHz());
        IntervalHistogram histogram = analysis.intervals().histogram();
        ObjectNode intervals = json.putObject("intervals");
        intervals.put("binMs", histogram.binMs());
        ArrayNode counts = intervals.putArray("counts");
        Arrays.stream(histogram.counts()).forEach(counts::add);
        analysis.correlogram()
                .ifPresentOrElse(found -> write(json, found), () -> json.putNull("correlogram"));
        analysis.spectrum()
                .ifPresentOrElse(found -> write(json, found), () -> json.putNull("spectrum"));
    }

    private void write(ObjectNode json, CrossCorrelogram correlogram) {
        ObjectNode of = json.putObject("correlogram");
        of.put("binMs", correlogram.binMs());
        putAll(of.putArray("values"), correlogram.values());
    }

    private void write(ObjectNode json, PowerSpectrum spectrum) {
        ObjectNode of = json.putObject("spectrum");
        of.put("resolutionHz", spectrum.resolutionHz());
        put(
                of,
                "peakHz",
                spectrum.varies() ? OptionalDouble.of(spectrum.peakHz()) : OptionalDouble.empty());
        putAll(of.putArray("powerHz"), spectrum.power());
    }

    /** Rate, CV and intervals of each neuron that fired. */
    public void writeEach(String recorder, SpikeAnalysis analysis) {
        ArrayNode each = of(recorder).putArray("each");
        for (int train = 0; train < analysis.trains().size(); train++) {
            ObjectNode json = each.addObject();
            json.put("neuron", analysis.trains().neuron(train));
            json.put("rateHz", analysis.trains().rateHz(train));
            put(json, "cv", analysis.intervals().cv(train));
            putAll(json.putArray("intervalsMs"), analysis.trains().intervalsMs(train));
        }
    }

    /** The response of a recorder to a repeated stimulus. */
    public void write(String recorder, Psth psth) {
        ObjectNode json = of(recorder).putObject("psth");
        json.put("repetitions", psth.repetitions());
        json.put("binMs", psth.binMs());
        putAll(json.putArray("rateHz"), psth.rateHz());
    }

    /** The distances of a recorder's trains from those of another recording. */
    public void write(String recorder, TrainDistances distances, double tauMs, double costPerMs) {
        ObjectNode json = of(recorder).putObject("distances");
        json.put("neurons", distances.neurons());
        json.put("tauMs", tauMs);
        json.put("vanRossum", distances.vanRossum());
        json.put("costPerMs", costPerMs);
        json.put("victorPurpura", distances.victorPurpura());
    }

    /** The trace of a recorder. */
    public void write(String recorder, TraceAnalysis analysis) {
        ObjectNode json = traces.putObject(recorder);
        json.put("variable", analysis.variable());
        json.put("neurons", analysis.neurons());
        put(json, "mean", analysis.mean());
        put(json, "sd", analysis.sd());
        put(json, "chi", analysis.chi());
    }

    /** The whole as text that ends with a line feed. */
    public String text() {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return MAPPER.writer().with(printer).writeValueAsString(root) + "\n";
    }

    private ObjectNode of(String recorder) {
        return (ObjectNode) spikes.path(recorder);
    }

    private static void put(ObjectNode json, String name, OptionalDouble value) {
        if (value.isPresent()) {
            json.put(name, value.getAsDouble());
        } else {
            json.putNull(name);
        }
    }

    private static void putAll(ArrayNode array, double[] values) {
        for (double value : values) {
            array.add(value);
        }
    }
}
