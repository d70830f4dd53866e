package org.spikebook.simulator.browser;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.engine.EndlessFrame;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.engine.recorder.RecentSamples;
import org.spikebook.simulator.engine.recorder.RecentSpikes;
import org.spikebook.simulator.live.ActivityMeasurement;
import org.spikebook.simulator.live.PlayedNetwork;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.Probe;
import org.spikebook.simulator.network.document.EditableDocument;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.document.ProbeReader;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.live.PlayedData;
import org.spikebook.training.live.PlayedDataReader;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;
import org.teavm.jso.typedarrays.Int8Array;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a worker calls: functions over texts, numbers and typed arrays. Replies that can be problems
 * are JSON: empty for success, else the problems as the README's protocol has them.
 */
public final class Engine {

    /** A run that was steered by a change. */
    private static final String STEERED = "steered";

    /** A run that started over. */
    private static final String RESTARTED = "restarted";

    private static final Engine ENGINE = new Engine();

    private static final byte[] NO_BYTES = {};

    private PlayedData data = PlayedData.NONE;
    private @Nullable PlayedNetwork network;
    private @Nullable ActivityMeasurement measurement;
    private final List<EditableDocument.Change> changes = new ArrayList<>();
    private byte[] snapshot = NO_BYTES;
    private List<RecentSpikes> spikes = List.of();
    private List<RecentSamples> samples = List.of();

    private Engine() {}

    /** Has nothing to do: a worker calls the other functions. */
    public static void main(String[] args) {}

    private PlayedNetwork network() {
        if (network == null) {
            throw new IllegalStateException("no network is open");
        }
        return network;
    }

    private static NetworkReader reader(double memoryBytes) {
        return new NetworkReader(ModelRegistry.standard(), Limits.ofMemory((long) memoryBytes));
    }

    @JSExport
    public static String version() {
        return Simulation.ENGINE;
    }

    /**
     * Takes data sets and weights for all that is opened from now on; whether they can be read.
     *
     * @param bytes as {@code PlayedDataWriter} writes them
     */
    @JSExport
    public static boolean take(Int8Array bytes) {
        try {
            ENGINE.data = PlayedDataReader.read(bytes.copyToJavaArray());
            ENGINE.measurement = null;
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** {@code "restarted"}, or problems. */
    @JSExport
    public static String open(String document, double memoryBytes) {
        PlayedNetwork opened = new PlayedNetwork(reader(memoryBytes), ENGINE.data);
        PlayedNetwork.Outcome outcome = opened.open(document);
        if (!(outcome instanceof PlayedNetwork.Outcome.Refused)) {
            ENGINE.network = opened;
        }
        return reply(outcome);
    }

    private static String reply(PlayedNetwork.Outcome outcome) {
        return switch (outcome) {
            case PlayedNetwork.Outcome.Steered _ -> STEERED;
            case PlayedNetwork.Outcome.Restarted _ -> RESTARTED;
            case PlayedNetwork.Outcome.Refused(List<Problem> problems) ->
                    JsonReplies.problems(problems);
        };
    }

    /** What was opened: see {@code opened} in the protocol. */
    @JSExport
    public static String description() {
        return JsonReplies.opened(ENGINE.network().model());
    }

    /** {@code "steered"}, {@code "restarted"}, or problems. */
    @JSExport
    public static String change(String document) {
        return reply(ENGINE.network().change(document));
    }

    /** Notes another number for a place of the document, for {@link #apply} or a measurement. */
    @JSExport
    public static void put(String path, double value) {
        ENGINE.changes.add(new EditableDocument.Change(path, value));
    }

    private static List<EditableDocument.Change> takeChanges() {
        List<EditableDocument.Change> taken = List.copyOf(ENGINE.changes);
        ENGINE.changes.clear();
        return taken;
    }

    /**
     * Continues with the numbers that were put: {@code "steered"}, {@code "restarted"}, or
     * problems.
     */
    @JSExport
    public static String apply() {
        return reply(ENGINE.network().set(takeChanges()));
    }

    /** Begins again with what is set now. */
    @JSExport
    public static void restart() {
        ENGINE.network().restart(OptionalLong.empty());
    }

    /** Begins again with other random numbers: {@code "restarted"}, or problems. */
    @JSExport
    public static String restartBy(double seed) {
        return reply(ENGINE.network().restart(OptionalLong.of((long) seed)));
    }

    /**
     * Looks at other states from now on: empty, or problems.
     *
     * @param probes as the protocol's request, JSON
     */
    @JSExport
    public static String probe(String probes) {
        List<Problem> problems = new ArrayList<>();
        PlayedNetwork network = ENGINE.network();
        List<Probe> read = ProbeReader.read(probes, network.model(), problems);
        if (problems.isEmpty()) {
            network.probe(read);
            return "";
        }
        return JsonReplies.problems(problems);
    }

    /**
     * Counts spikes in a run of its own, of a document with the numbers that were put: the members
     * of {@code measured} in the protocol, or problems, a list.
     */
    @JSExport
    public static String measure(String document, double memoryBytes, double settleMs, double ms) {
        if (ENGINE.measurement == null) {
            ENGINE.measurement = new ActivityMeasurement(reader(memoryBytes), ENGINE.data);
        }
        return switch (ENGINE.measurement.measure(document, takeChanges(), settleMs, ms)) {
            case ActivityMeasurement.Outcome.Measured measured -> JsonReplies.measured(measured);
            case ActivityMeasurement.Outcome.Refused(List<Problem> problems) ->
                    JsonReplies.problems(problems);
        };
    }

    /** Runs so many steps; how many are done since the beginning. */
    @JSExport
    public static int advance(int steps) {
        ENGINE.network().run().advance(steps);
        return ENGINE.network().run().stepsDone();
    }

    /** How many steps are done since the beginning. */
    @JSExport
    public static int stepsDone() {
        return ENGINE.network().run().stepsDone();
    }

    /** Goes to a step, forward, or back as far as the run remembers. */
    @JSExport
    public static void goTo(int step) {
        ENGINE.network().run().goTo(step);
    }

    /** Whether the run cannot continue. */
    @JSExport
    public static boolean isOver() {
        return ENGINE.network().run().isOver();
    }

    @JSExport
    public static boolean fire(String population, int neuron) {
        return ENGINE.network().fire(population, neuron);
    }

    /** The synapses onto a neuron: the list {@code projections} of the protocol, JSON. */
    @JSExport
    public static String synapsesOnto(String population, int neuron) {
        return JsonReplies.synapses(ENGINE.network().run().synapsesOnto(population, neuron));
    }

    /** Takes a snapshot of the run, for {@link #snapshot}: empty, or problems. */
    @JSExport
    public static String takeSnapshot() {
        List<Problem> problems = new ArrayList<>();
        ENGINE.snapshot = ENGINE.network().snapshot(problems).orElse(NO_BYTES);
        return problems.isEmpty() ? "" : JsonReplies.problems(problems);
    }

    /** The snapshot taken last, in bytes from which either home continues. */
    @JSExport
    public static Int8Array snapshot() {
        return Int8Array.copyFromJavaArray(ENGINE.snapshot);
    }

    /** Opens the network of a snapshot, where the run was paused: empty, or problems. */
    @JSExport
    public static String restore(Int8Array snapshot, double memoryBytes) {
        PlayedNetwork restored = new PlayedNetwork(reader(memoryBytes), ENGINE.data);
        List<Problem> problems = restored.restore(snapshot.copyToJavaArray());
        if (!problems.isEmpty()) {
            return JsonReplies.problems(problems);
        }
        ENGINE.network = restored;
        return "";
    }

    /** The document of the network in force. */
    @JSExport
    public static String document() {
        return ENGINE.network().document();
    }

    /**
     * Takes what there is to show since the last call; all but the numbers, as JSON.
     *
     * @param mostSpikes of each part
     * @param mostSamples of each probe
     */
    @JSExport
    public static String frame(int mostSpikes, int mostSamples) {
        EndlessFrame taken = ENGINE.network().run().frame(mostSpikes, mostSamples);
        ENGINE.spikes = List.copyOf(taken.spikes().values());
        ENGINE.samples = List.copyOf(taken.samples().values());
        return JsonReplies.frame(taken);
    }

    /** Of the frame taken last, the steps of the spikes of a part, by its place there. */
    @JSExport
    public static Int32Array spikeSteps(int part) {
        return Int32Array.copyFromJavaArray(ENGINE.spikes.get(part).steps());
    }

    /** The neurons of the same spikes. */
    @JSExport
    public static Int32Array spikeNeurons(int part) {
        return Int32Array.copyFromJavaArray(ENGINE.spikes.get(part).neurons());
    }

    /** Of the frame taken last, the samples of a probe, member by member. */
    @JSExport
    public static Float64Array samples(int probe) {
        return Float64Array.copyFromJavaArray(ENGINE.samples.get(probe).values());
    }

    /** All that a run of a document gives with the data taken, in one line, to compare homes. */
    @JSExport
    public static String fingerprint(String document) {
        return Fingerprint.of(document, ENGINE.data);
    }

    /** The bits of a function at many arguments, in one line, to compare homes. */
    @JSExport
    public static String mathFingerprint(String function, Float64Array arguments) {
        return MathFingerprint.of(function, arguments.copyToJavaArray());
    }
}
