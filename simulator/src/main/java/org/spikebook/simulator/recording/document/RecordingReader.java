package org.spikebook.simulator.recording.document;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.Place;
import org.spikebook.simulator.document.StrictJson;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.problem.Position;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.recording.StateTrace;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads what {@link RecordingWriter} writes, to the same recording. Problems of the run itself are
 * not read back: a recording that is read has none, its end says how the run ended.
 */
public final class RecordingReader {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final JsonFields root;
    private double dtMs;
    private int steps;

    private RecordingReader(JsonFields root) {
        this.root = root;
    }

    /** The recording in {@code text}, or all that keeps it from being one. */
    public static Reading<Recording> read(String text) {
        List<Problem> problems = new ArrayList<>();
        try {
            JsonFields root = new JsonFields(MAPPER.readTree(text), "", problems);
            Recording recording = new RecordingReader(root).recording();
            return recording != null && problems.isEmpty()
                    ? new Reading.Readable<>(recording)
                    : new Reading.Unreadable<>(problems);
        } catch (JacksonException e) {
            Position at = StrictJson.position(e);
            return Reading.unreadable(
                    Problem.of(RecordingReader.class, "", "notJson", at.line(), at.column()));
        }
    }

    private @Nullable Recording recording() {
        if (!root.text("format", "").equals(RecordingWriter.FORMAT)) {
            wrong(root.place(), "noRecording");
            return null;
        }
        dtMs = value(root, "dtMs").asDouble(0);
        steps = value(root, "steps").asInt(-1);
        if (!(dtMs > 0 && Double.isFinite(dtMs))) {
            wrong(root.place("dtMs"), "noStepLength");
        }
        if (steps < 0) {
            wrong(root.place("steps"), "noSteps");
        }
        if (!root.problems().isEmpty()) {
            return null;
        }
        return new Recording(
                root.text("network", ""),
                root.text("engine", ""),
                dtMs,
                steps,
                value(root, "seed").asLong(0),
                end(root.text("end", "")),
                List.of(),
                numerics(),
                each("spikes", this::raster),
                each("traces", this::trace));
    }

    /** The objects within one, by their keys; none where it is missing, as in older versions. */
    private <T> Map<String, T> each(String key, Function<JsonFields, T> reader) {
        Map<String, T> members = new TreeMap<>();
        Optional<JsonFields> given = root.optionalObject(key);
        given.ifPresent(object ->
                object.otherKeys()
                        .forEach(id ->
                                object.object(id)
                                        .map(reader)
                                        .ifPresent(read -> members.put(id, read))));
        return members;
    }

    private Map<String, Map<String, String>> numerics() {
        return each(
                "numerics",
                choices -> {
                    Map<String, String> words = new TreeMap<>();
                    choices.entries()
                            .forEach(entry ->
                                    words.put(entry.getKey(), entry.getValue().asString("")));
                    return words;
                });
    }

    private Recording.End end(String word) {
        for (Recording.End end : Recording.End.values()) {
            if (end.name().toLowerCase(Locale.ROOT).equals(word)) {
                return end;
            }
        }
        wrong(root.place("end"), "unknownEnd");
        return Recording.End.REFUSED;
    }

    private SpikeRaster raster(JsonFields raster) {
        JsonNode times = value(raster, "timesMs");
        int[] neurons = wholes(raster);
        int[] stepsOfSpikes = new int[times.size()];
        if (times.size() != neurons.length) {
            wrong(raster.place(), "unequalLengths");
        }
        for (int k = 0; k < stepsOfSpikes.length; k++) {
            double step = ExactMath.rint(times.get(k).asDouble(-1) / dtMs) - 1;
            if (!(step >= 0 && step < steps)) {
                wrong(raster.place("timesMs").at(k), "outsideTheRun");
                return new SpikeRaster(new int[0], new int[0]);
            }
            stepsOfSpikes[k] = (int) step;
        }
        return new SpikeRaster(stepsOfSpikes, neurons);
    }

    private StateTrace trace(JsonFields trace) {
        int[] members = wholes(trace);
        String variable = trace.text("variable", "");
        double everySteps = ExactMath.rint(value(trace, "everyMs").asDouble(dtMs) / dtMs);
        if (!(everySteps >= 1 && everySteps <= Integer.MAX_VALUE)) {
            wrong(trace.place("everyMs"), "noStep");
            everySteps = 1;
        }
        int lines = variable.equals(Recorder.RATE) ? 1 : members.length;
        return new StateTrace(variable, members, (int) everySteps, values(trace, lines));
    }

    private static double[][] values(JsonFields trace, int lines) {
        JsonNode given = value(trace, "values");
        double[][] values = new double[lines][];
        if (given.size() != lines) {
            wrong(trace, trace.place(), "unequalLengths");
        }
        for (int k = 0; k < lines; k++) {
            JsonNode line = given.path(k);
            if (line.size() != given.path(0).size()) {
                wrong(trace, trace.place("values").at(k), "unequalLengths");
            }
            values[k] = new double[line.size()];
            for (int n = 0; n < line.size(); n++) {
                JsonNode value = line.get(n);
                values[k][n] = value.isNumber() ? value.doubleValue() : Double.NaN;
            }
        }
        return values;
    }

    private static int[] wholes(JsonFields fields) {
        JsonNode array = value(fields, "neurons");
        int[] numbers = new int[array.size()];
        for (int k = 0; k < numbers.length; k++) {
            if (!array.get(k).isInt() || array.get(k).intValue() < 0) {
                wrong(fields, fields.place("neurons").at(k), "noIndex");
                return new int[0];
            }
            numbers[k] = array.get(k).intValue();
        }
        return numbers;
    }

    /** What stands at a key; a missing node if nothing does. */
    private static JsonNode value(JsonFields fields, String key) {
        return fields.any(key).orElseGet(JsonNodeFactory.instance::missingNode);
    }

    private void wrong(Place place, String code) {
        wrong(root, place, code);
    }

    private static void wrong(JsonFields fields, Place place, String code) {
        fields.problems().add(Problem.of(RecordingReader.class, place.pointer(), code));
    }
}
