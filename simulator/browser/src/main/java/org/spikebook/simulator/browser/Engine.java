package org.spikebook.simulator.browser;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.engine.LiveFrame;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.recording.StateTrace;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;
import org.teavm.jso.typedarrays.Int8Array;

import java.util.List;
import java.util.Map;

/**
 * What a worker calls: functions over texts, numbers and typed arrays. Replies that can be problems
 * are JSON: empty for success, else the problems as the README's protocol has them.
 */
public final class Engine {

    /** A run that was steered by a change. */
    private static final String STEERED = "steered";

    /** A run that began anew. */
    private static final String ANEW = "anew";

    private static final Engine ENGINE = new Engine();

    private @Nullable PlayedNetwork network;
    private List<SpikeRaster> spikes = List.of();
    private List<StateTrace> traces = List.of();

    private Engine() {}

    /** Has nothing to do: a worker calls the other functions. */
    public static void main(String[] args) {}

    private PlayedNetwork network() {
        if (network == null) {
            throw new IllegalStateException("no network is open");
        }
        return network;
    }

    @JSExport
    public static String version() {
        return Simulation.ENGINE;
    }

    /** {@code "anew"}, or problems. */
    @JSExport
    public static String open(String document, double memoryBytes) {
        PlayedNetwork opened = new PlayedNetwork((long) memoryBytes);
        PlayedNetwork.Outcome outcome = opened.open(document);
        if (!(outcome instanceof PlayedNetwork.Outcome.Refused)) {
            ENGINE.network = opened;
        }
        return reply(outcome);
    }

    private static String reply(PlayedNetwork.Outcome outcome) {
        return switch (outcome) {
            case PlayedNetwork.Outcome.Steered _ -> STEERED;
            case PlayedNetwork.Outcome.Anew _ -> ANEW;
            case PlayedNetwork.Outcome.Refused(List<Problem> problems) ->
                    JsonReplies.problems(problems);
        };
    }

    /** What was opened: see {@code opened} in the protocol. */
    @JSExport
    public static String description() {
        return JsonReplies.opened(ENGINE.network().run().network().model());
    }

    /** {@code "steered"}, {@code "anew"}, or problems. */
    @JSExport
    public static String change(String document) {
        return reply(ENGINE.network().change(document));
    }

    /** Puts another number at a place of the document, for {@link #apply}: empty, or problems. */
    @JSExport
    public static String put(String path, double value) {
        List<Problem> problems = ENGINE.network().put(path, value);
        return problems.isEmpty() ? "" : JsonReplies.problems(problems);
    }

    /** Goes on with the numbers that were put: {@code "steered"}, {@code "anew"}, or problems. */
    @JSExport
    public static String apply() {
        return reply(ENGINE.network().apply());
    }

    /** Runs so many steps, or as many as are left; how many are done since the beginning. */
    @JSExport
    public static int advance(int steps) {
        ENGINE.network().run().advance(steps);
        return ENGINE.network().run().stepsDone();
    }

    /** Goes to a step, back or forward. */
    @JSExport
    public static void goTo(int step) {
        ENGINE.network().run().goTo(step);
    }

    @JSExport
    public static boolean isOver() {
        return ENGINE.network().run().isOver();
    }

    @JSExport
    public static boolean fire(String population, int neuron) {
        return ENGINE.network().fire(population, neuron);
    }

    @JSExport
    public static Int8Array snapshot() {
        return Int8Array.copyFromJavaArray(ENGINE.network().snapshot());
    }

    /** Whether the bytes are a snapshot. */
    @JSExport
    public static boolean restore(Int8Array snapshot) {
        return ENGINE.network().restore(snapshot.copyToJavaArray());
    }

    /** The document of the network in force. */
    @JSExport
    public static String document() {
        return ENGINE.network().document();
    }

    /** Takes what was recorded since the last call; all but the numbers, as JSON. */
    @JSExport
    public static String frame() {
        LiveFrame taken = ENGINE.network().run().frame();
        ENGINE.spikes = values(taken.recent().spikes());
        ENGINE.traces = values(taken.recent().traces());
        return JsonReplies.frame(taken);
    }

    private static <T> List<T> values(Map<String, T> byId) {
        return JsonReplies.sorted(byId).stream().map(Map.Entry::getValue).toList();
    }

    /** Of the frame taken last, the steps of the spikes of a recorder, by its place there. */
    @JSExport
    public static Int32Array spikeSteps(int recorder) {
        return Int32Array.copyFromJavaArray(ENGINE.spikes.get(recorder).steps());
    }

    /** The neurons of the same spikes. */
    @JSExport
    public static Int32Array spikeNeurons(int recorder) {
        return Int32Array.copyFromJavaArray(ENGINE.spikes.get(recorder).neurons());
    }

    /** Of the frame taken last, the samples of a recorder, member by member. */
    @JSExport
    public static Float64Array samples(int recorder) {
        StateTrace trace = ENGINE.traces.get(recorder);
        double[] all = new double[(int) trace.valueCount()];
        int at = 0;
        for (double[] line : trace.values()) {
            System.arraycopy(line, 0, all, at, line.length);
            at += line.length;
        }
        return Float64Array.copyFromJavaArray(all);
    }

    /** All that a run of a document gives, in one line, to compare homes. */
    @JSExport
    public static String fingerprint(String document) {
        return Fingerprint.of(document);
    }

    /** The bits of a function at many arguments, in one line, to compare homes. */
    @JSExport
    public static String mathFingerprint(String function, Float64Array arguments) {
        return MathFingerprint.of(function, arguments.copyToJavaArray());
    }
}
