package org.spikebook.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs the benchmark networks, each case in a process of its own: the first run cold, then the
 * median of the warm ones. Prints a table, then the same as JSON lines.
 *
 * <p>Arguments: names of cases, or none for all.
 */
public final class SimulatorBench {

    private static final List<String> TWO_THREADS =
            List.of("brunel", "brunel-own", "izhikevich-10000");

    private SimulatorBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> networks = BenchNetworks.all();
        List<String> cases = args.length > 0 ? List.of(args) : List.copyOf(networks.keySet());
        List<BenchResult> results = new ArrayList<>();
        for (String name : cases) {
            results.add(runApart(name, 1));
            if (TWO_THREADS.contains(name) && Runtime.getRuntime().availableProcessors() > 1) {
                results.add(runApart(name, 2));
            }
        }
        print(results, MachineSpeed.measure());
    }

    private static BenchResult runApart(String name, int threads)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-Xmx4g",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BenchCase.class.getName(),
                                name,
                                Integer.toString(threads))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("case " + name + " failed");
        }
        return BenchResult.parse(line.strip());
    }

    private static void print(List<BenchResult> results, MachineSpeed machine) {
        print(
                "%-18s %7s %8s %8s %8s %9s %10s %8s %7s %7s %9s%n",
                "case",
                "threads",
                "build s",
                "cold s",
                "warm s",
                "spikes",
                "events/s",
                "ns/event",
                "B/syn.",
                "MiB",
                "real time");
        for (BenchResult r : results) {
            print(
                    "%-18s %7d %8.3f %8.3f %8.3f %9d %10.2e %8.2f %7.1f %7d %8.1fx%n",
                    r.name(),
                    r.threads(),
                    r.buildSeconds(),
                    r.coldSeconds(),
                    r.warmSeconds(),
                    r.spikes(),
                    r.events() / r.warmSeconds(),
                    1e9 * r.warmSeconds() / Math.max(1, r.events()),
                    r.bytesPerSynapse(),
                    r.peakMebibytes(),
                    1 / r.warmSeconds());
        }
        print(
                "%nmachine: %s, %d processors, JVM %s; %.1f GB/s read in order, %.0f million random"
                        + " increments/s in 40 KB and %.0f in 64 MB,%nthe latter two bounds on"
                        + " synaptic events/s of one thread%n%n",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.version"),
                machine.gigabytesPerSecond(),
                machine.smallIncrementsPerSecond() / 1e6,
                machine.largeIncrementsPerSecond() / 1e6);
        results.forEach(r -> print("%s%n", r.json()));
    }

    private static void print(String format, Object... args) {
        System.out.print(String.format(Locale.ROOT, format, args));
    }
}
