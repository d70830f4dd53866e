package org.spikebook.simulator.browser;

import org.spikebook.bench.BenchNetworks;
import org.spikebook.simulator.live.LiveConditions;
import org.spikebook.simulator.live.PlayedNetwork;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Limits;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The engine as WebAssembly in Node beside the JVM, both on one thread, in the same run: how many
 * times real time networks of one second play, and the ratio of their times; frames a second that
 * the engine could give in real time, drawing not counted; what building them takes; and setting a
 * value, alone and with the frame that shows it. Times are in ms, those of runs processor times.
 * The last lines are the longest way from a change to its frame, the time to compile and to start
 * the engine, each beside its goal, and the size of its files.
 */
public final class BrowserBench {

    private static final double LEAST_MS = 3_000;
    private static final double SECOND_MS = 1_000;
    private static final double NANOS_A_MS = 1e6;
    private static final int FEWEST_RUNS = 3;

    /** From a change to its frame, at the 95th percentile: two frames of a screen. */
    private static final double GOAL_MS = 33;

    /** Once the engine is there, until a network can be opened. */
    private static final double READY_GOAL_MS = 300;

    private static final long MEMORY_BYTES = 1L << 31;

    /**
     * A network that is timed.
     *
     * @param goal times real time in the page; empty if it has none
     * @param pointer of a number in it
     * @param one value that the number is given in turn with the other
     */
    private record Case(String name, String goal, String pointer, String one, String other) {}

    private static final List<Case> CASES =
            List.of(
                    new Case("class", "100", "/stimuli/in/rateHz", "500", "600"),
                    new Case("izhikevich-1000", "40", "/stimuli/ne/sdPa", "5", "6"),
                    new Case("cuba", "10", "/populations/e/model/biasPa", "0", "1"),
                    new Case("brunel-tenth", "", "/stimuli/ne/rateHz", "20000", "21000"),
                    new Case("plastic", "", "/stimuli/in/rateHz", "20", "25"),
                    new Case("typed-1000", "", "/stimuli/ne/sdPa", "5", "6"));

    private BrowserBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        print(
                "%-16s %9s %5s %9s %6s %9s %9s %9s %9s %9s %9s %9s %9s%n",
                "network",
                "page x",
                "goal",
                "jvm x",
                "ratio",
                "frames/s",
                "first run",
                "1st build",
                "build",
                "set",
                "+ frame",
                "95 %",
                "MiB");
        JsonNode last = null;
        double longestMs = 0;
        for (Case wanted : CASES) {
            if (args.length == 0 || List.of(args).contains(wanted.name())) {
                String document = BenchNetworks.all().get(wanted.name());
                last = inNode(wanted, document);
                print(wanted, last, onJvm(document));
                longestMs = Math.max(longestMs, last.path("changed95Ms").asDouble());
            }
        }
        if (last != null) {
            JsonNode sizes = last.path("sizes");
            print("change to frame: at most %.1f ms, goal %.0f%n", longestMs, GOAL_MS);
            double compileMs = last.path("compileMs").asDouble();
            double startMs = last.path("startMs").asDouble();
            print(
                    "compiled in %.0f ms, started in %.0f ms: ready after %.0f ms, goal %.0f%n",
                    compileMs, startMs, compileMs + startMs, READY_GOAL_MS);
            print(
                    "files: %.2f MB, %.2f MB gzip, %.2f MB brotli%n",
                    sizes.path("raw").asDouble() / 1e6,
                    sizes.path("gzip").asDouble() / 1e6,
                    sizes.path("brotli").asDouble() / 1e6);
        }
    }

    private static void print(Case wanted, JsonNode node, double jvmMs) {
        double wasmMs = node.path("runMs").asDouble();
        print(
                "%-16s %9.1f %5s %9.1f %6.1f %9.0f %9.1f %9.1f %9.1f %9.3f %9.2f %9.2f %9.0f%n",
                wanted.name(),
                SECOND_MS / wasmMs,
                wanted.goal(),
                SECOND_MS / jvmMs,
                wasmMs / jvmMs,
                SECOND_MS / node.path("frameMs").asDouble(),
                node.path("firstRunMs").asDouble(),
                node.path("firstBuildMs").asDouble(),
                node.path("buildMs").asDouble(),
                node.path("setMs").asDouble(),
                node.path("changedMs").asDouble(),
                node.path("changed95Ms").asDouble(),
                node.path("memoryMiB").asDouble());
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    private static JsonNode inNode(Case wanted, String document)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("network", ".json");
        Files.writeString(file, document);
        Process process =
                new ProcessBuilder(
                                Node.executable(),
                                Node.program("bench.mjs"),
                                Node.engine(),
                                file.toString(),
                                wanted.pointer(),
                                wanted.one(),
                                wanted.other())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.delete(file);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("case " + wanted.name() + " failed");
        }
        return new JsonMapper().readTree(line);
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The warm time of a run. */
    private static double onJvm(String document) {
        List<Double> runs = new ArrayList<>();
        double spent = 0;
        while (runs.size() < FEWEST_RUNS || spent < LEAST_MS) {
            PlayedNetwork network =
                    new PlayedNetwork(
                            new NetworkReader(
                                    ModelRegistry.standard(), Limits.ofMemory(MEMORY_BYTES)),
                            LiveConditions.NONE);
            network.open(document);
            int steps = network.model().run().steps();
            long start = processorNanos();
            network.run().advance(steps);
            runs.add((processorNanos() - start) / NANOS_A_MS);
            spent += runs.getLast();
        }
        List<Double> warm = new ArrayList<>(runs.subList(runs.size() / 2, runs.size()));
        Collections.sort(warm);
        return warm.get(warm.size() / 2);
    }
}
