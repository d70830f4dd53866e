package org.spikebook.simulator.recording.document;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.recording.StateTrace;
import org.spikebook.simulator.text.Numbers;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

import java.io.StringWriter;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Writes recordings as {@code spikebook/recording/1}: the same recording gives the same bytes on
 * every machine. Values of a trace belong to the ends of steps.
 */
public final class RecordingWriter {

    static final String FORMAT = "spikebook/recording/1";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final JsonGenerator json;
    private final Recording recording;
    private final StepEnds times;

    private RecordingWriter(JsonGenerator json, Recording recording) {
        this.json = json;
        this.recording = recording;
        this.times = new StepEnds(recording.dtMs());
    }

    /** The recording as text that ends with a line feed. */
    public static String write(Recording recording) {
        StringWriter text = new StringWriter();
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator json = MAPPER.writer().with(printer).createGenerator(text)) {
            new RecordingWriter(json, recording).write();
        }
        return text.append('\n').toString();
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeStringProperty("network", recording.networkHash());
        json.writeStringProperty("engine", recording.engine());
        json.writeName("dtMs");
        json.writeNumber(Numbers.text(recording.dtMs()));
        json.writeNumberProperty("steps", recording.steps());
        json.writeNumberProperty("seed", recording.seed());
        json.writeStringProperty("end", recording.end().name().toLowerCase(Locale.ROOT));
        writeProblems();
        writeNumerics();
        json.writeObjectPropertyStart("spikes");
        recording.spikes().forEach(this::write);
        json.writeEndObject();
        json.writeObjectPropertyStart("traces");
        recording.traces().forEach(this::write);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeNumerics() {
        json.writeObjectPropertyStart("numerics");
        recording
                .numerics()
                .forEach((population, choices) -> {
                    json.writeObjectPropertyStart(population);
                    new TreeMap<>(choices).forEach(json::writeStringProperty);
                    json.writeEndObject();
                });
        json.writeEndObject();
    }

    private void writeProblems() {
        if (recording.problems().isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("problems");
        for (Problem problem : recording.problems()) {
            json.writeStartObject();
            json.writeStringProperty("path", problem.path());
            json.writeStringProperty("code", problem.code());
            json.writeStringProperty("message", problem.message());
            json.writeStringProperty("hint", problem.hint());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(String id, SpikeRaster raster) {
        json.writeObjectPropertyStart(id);
        json.writeArrayPropertyStart("timesMs");
        for (int step : raster.steps()) {
            json.writeNumber(times.text(step));
        }
        json.writeEndArray();
        json.writeName("neurons");
        writeArray(raster.neurons());
        json.writeEndObject();
    }

    private void write(String id, StateTrace trace) {
        json.writeObjectPropertyStart(id);
        json.writeStringProperty("variable", trace.variable());
        if (trace.neurons().length > 0) {
            json.writeName("neurons");
            writeArray(trace.neurons());
        }
        if (trace.everySteps() > 1) {
            json.writeName("everyMs");
            json.writeNumber(times.text(trace.step(0)));
        }
        json.writeArrayPropertyStart("values");
        for (double[] values : trace.values()) {
            json.writeStartArray();
            for (double value : values) {
                writeNumber(value);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A diverged value is not a JSON number: it is written as null. */
    private void writeNumber(double value) {
        if (Double.isFinite(value)) {
            json.writeNumber(Numbers.text(value));
        } else {
            json.writeNull();
        }
    }

    private void writeArray(int[] numbers) {
        json.writeArray(numbers, 0, numbers.length);
    }
}
