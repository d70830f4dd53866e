package org.spikebook.simulator.recording.document;

import org.jspecify.annotations.Nullable;
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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads what {@link RecordingWriter} writes, to the same recording. Problems of the run itself are
 * not read back: a recording that is read has none, its end says how the run ended.
 */
public final class RecordingReader {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final List<Problem> problems = new ArrayList<>();
    private double dtMs;
    private int steps;

    private RecordingReader() {}

    /** The recording in {@code text}, or all that keeps it from being one. */
    public static Reading<Recording> read(String text) {
        RecordingReader reader = new RecordingReader();
        try {
            Recording recording = reader.recording(MAPPER.readTree(text));
            return recording != null && reader.problems.isEmpty()
                    ? new Reading.Readable<>(recording)
                    : new Reading.Unreadable<>(reader.problems);
        } catch (JacksonException e) {
            Position at = StrictJson.position(e);
            return Reading.unreadable(
                    Problem.of(RecordingReader.class, "", "notJson", at.line(), at.column()));
        }
    }

    private @Nullable Recording recording(JsonNode root) {
        dtMs = root.path("dtMs").asDouble(0);
        steps = root.path("steps").asInt(-1);
        if (!root.path("format").asString("").equals(RecordingWriter.FORMAT)) {
            wrong("", "noRecording");
            return null;
        }
        if (!(dtMs > 0 && Double.isFinite(dtMs))) {
            wrong("/dtMs", "noStepLength");
        }
        if (steps < 0) {
            wrong("/steps", "noSteps");
        }
        if (!problems.isEmpty()) {
            return null;
        }
        Map<String, SpikeRaster> spikes = new TreeMap<>();
        root.path("spikes")
                .forEachEntry((id, raster) -> spikes.put(id, raster("/spikes/" + id, raster)));
        Map<String, StateTrace> traces = new TreeMap<>();
        root.path("traces")
                .forEachEntry((id, trace) -> traces.put(id, trace("/traces/" + id, trace)));
        return new Recording(
                root.path("network").asString(""),
                root.path("engine").asString(""),
                dtMs,
                steps,
                root.path("seed").asLong(0),
                end(root.path("end").asString("")),
                List.of(),
                numerics(root.path("numerics")),
                spikes,
                traces);
    }

    /** Recordings of older versions have none. */
    private static Map<String, Map<String, String>> numerics(JsonNode node) {
        Map<String, Map<String, String>> numerics = new TreeMap<>();
        node.forEachEntry((population, choices) -> {
            Map<String, String> words = new TreeMap<>();
            choices.forEachEntry((name, word) -> words.put(name, word.asString("")));
            numerics.put(population, words);
        });
        return numerics;
    }

    private Recording.End end(String word) {
        for (Recording.End end : Recording.End.values()) {
            if (end.name().toLowerCase(Locale.ROOT).equals(word)) {
                return end;
            }
        }
        wrong("/end", "unknownEnd");
        return Recording.End.REFUSED;
    }

    private SpikeRaster raster(String path, JsonNode raster) {
        JsonNode times = raster.path("timesMs");
        int[] neurons = wholes(path + "/neurons", raster.path("neurons"));
        int[] stepsOfSpikes = new int[times.size()];
        if (times.size() != neurons.length) {
            wrong(path, "unequalLengths");
        }
        for (int k = 0; k < stepsOfSpikes.length; k++) {
            double step = ExactMath.rint(times.get(k).asDouble(-1) / dtMs) - 1;
            if (!(step >= 0 && step < steps)) {
                wrong(path + "/timesMs/" + k, "outsideTheRun");
                return new SpikeRaster(new int[0], new int[0]);
            }
            stepsOfSpikes[k] = (int) step;
        }
        return new SpikeRaster(stepsOfSpikes, neurons);
    }

    private StateTrace trace(String path, JsonNode trace) {
        int[] members = wholes(path + "/neurons", trace.path("neurons"));
        String variable = trace.path("variable").asString("");
        double everySteps = ExactMath.rint(trace.path("everyMs").asDouble(dtMs) / dtMs);
        if (!(everySteps >= 1 && everySteps <= Integer.MAX_VALUE)) {
            wrong(path + "/everyMs", "noStep");
            everySteps = 1;
        }
        double[][] values = new double[variable.equals(Recorder.RATE) ? 1 : members.length][];
        if (trace.path("values").size() != values.length) {
            wrong(path, "unequalLengths");
        }
        for (int k = 0; k < values.length; k++) {
            JsonNode line = trace.path("values").path(k);
            if (line.size() != trace.path("values").path(0).size()) {
                wrong(path + "/values/" + k, "unequalLengths");
            }
            values[k] = new double[line.size()];
            for (int n = 0; n < line.size(); n++) {
                JsonNode value = line.get(n);
                values[k][n] = value.isNumber() ? value.doubleValue() : Double.NaN;
            }
        }
        return new StateTrace(variable, members, (int) everySteps, values);
    }

    private int[] wholes(String path, JsonNode array) {
        int[] numbers = new int[array.size()];
        for (int k = 0; k < numbers.length; k++) {
            if (!array.get(k).isInt() || array.get(k).intValue() < 0) {
                wrong(path + "/" + k, "noIndex");
                return new int[0];
            }
            numbers[k] = array.get(k).intValue();
        }
        return numbers;
    }

    private void wrong(String path, String code) {
        problems.add(Problem.of(RecordingReader.class, path, code));
    }
}
