package org.spikebook.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs the benchmark networks, each case in a process of its own: the first run cold, then the
 * median of the warm ones. Prints a table, then the same as JSON lines.
 *
 * <p>Arguments: names of cases, or none for all but the largest, {@value BenchNetworks#CORTEX};
 * {@value #KERNELS} for the kernels by themselves, {@value #CHANGES} for values that are set while
 * a network plays.
 */
public final class SimulatorBench {

    private static final List<String> TWO_THREADS =
            List.of("brunel", "brunel-own", "izhikevich-10000", BenchNetworks.CORTEX);

    private static final String KERNELS = "kernels";
    private static final String CHANGES = "changes";

    /** What the JVM says of its vector module. */
    private static final String OF_THE_MODULE =
            "WARNING: Using incubator modules: jdk.incubator.vector";

    private SimulatorBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0 && args[0].equals(KERNELS)) {
            print("%-28s %10s%n", "kernel", "ns a piece");
            KernelTimes.measure().forEach((name, ns) -> print("%-28s %10.2f%n", name, ns));
            return;
        }
        if (args.length > 0 && args[0].equals(CHANGES)) {
            printChanges(ChangeTimes.measure());
            return;
        }
        Map<String, String> networks = BenchNetworks.all();
        List<String> cases =
                args.length > 0
                        ? List.of(args)
                        : networks.keySet().stream()
                                .filter(name -> !name.equals(BenchNetworks.CORTEX))
                                .toList();
        List<BenchResult> results = new ArrayList<>();
        for (String name : cases) {
            results.add(runApart(name, 1));
            if (TWO_THREADS.contains(name) && Runtime.getRuntime().availableProcessors() > 1) {
                results.add(runApart(name, 2));
            }
        }
        print(results, BenchMachine.measure());
    }

    private static void printChanges(List<ChangeTimes> times) {
        print(
                "%-16s %-42s %8s %8s %10s %8s%n",
                "network", "number", "set ms", "95 %", "whole ms", "95 %");
        for (ChangeTimes each : times) {
            print(
                    "%-16s %-42s %8.3f %8.3f %10.2f %8.2f%n",
                    each.network(),
                    each.path(),
                    each.set().median(),
                    each.set().percentile95(),
                    each.whole().median(),
                    each.whole().percentile95());
        }
    }

    /** With the options that this process was given, as the launcher gives them to any run. */
    private static BenchResult runApart(String name, int threads)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add(name.equals(BenchNetworks.CORTEX) ? BenchNetworks.CORTEX_HEAP : "-Xmx4g");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(BenchCase.class.getName(), name, Integer.toString(threads)));
        Process process = new ProcessBuilder(command).start();
        process.errorReader()
                .lines()
                .filter(line -> !line.equals(OF_THE_MODULE))
                .forEach(System.err::println);
        String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("case " + name + " failed");
        }
        return BenchResult.parse(line.strip());
    }

    private static void print(List<BenchResult> results, BenchMachine machine) {
        print(
                "%-18s %7s %8s %9s %8s %8s %8s %9s %10s %10s %8s %7s %7s %9s%n",
                "case",
                "threads",
                "build s",
                "built MiB",
                "cold s",
                "warm s",
                "cpu s",
                "spikes",
                "events/s",
                "bound/s",
                "ns/event",
                "B/syn.",
                "MiB",
                "real time");
        for (BenchResult r : results) {
            print(
                    "%-18s %7d %8.3f %9d %8.3f %8.3f %8.3f %9d %10.2e %10.2e %8.2f %7.1f %7d %8.1fx%n",
                    r.name(),
                    r.threads(),
                    r.buildSeconds(),
                    r.builtMebibytes(),
                    r.coldSeconds(),
                    r.warmSeconds(),
                    r.processorSeconds(),
                    r.spikes(),
                    r.eventsPerSecond(),
                    machine.mostEventsPerSecond(r.bytesPerSynapse()),
                    r.nanosecondsPerEvent(),
                    r.bytesPerSynapse(),
                    r.peakMebibytes(),
                    r.realTimeFactor());
        }
        print(
                "%nbuild: median of all runs, and all that it allocates; cold: first run in a fresh process;"
                        + " warm: median of the later half; cpu: its processor time on the first thread;"
                        + " MiB: network and run, above the JVM%n"
                        + "machine: %s, %s, %d processors, JVM %s; %.1f GB/s read in order, %.0f million random"
                        + " increments/s in 40 KB and %.0f in 64 MB%n"
                        + "bound: events/s of one thread that reads synapses in order and adds them one by one in 40 KB;"
                        + " several at once can do more%n%n",
                machine.processor(),
                machine.architecture(),
                machine.processors(),
                machine.jvm(),
                machine.gigabytesPerSecond(),
                machine.smallIncrementsPerSecond() / 1e6,
                machine.largeIncrementsPerSecond() / 1e6);
        results.forEach(r -> print("%s%n", r.report(machine)));
    }

    private static void print(String format, Object... args) {
        System.out.print(String.format(Locale.ROOT, format, args));
    }
}
