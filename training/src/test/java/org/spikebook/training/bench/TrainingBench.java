package org.spikebook.training.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Times training on real data, each case in a process of its own: the first time cold, then the
 * best of the later ones. Prints a table, then the same as JSON lines.
 *
 * <p>Arguments: names of cases, or none for all.
 */
public final class TrainingBench {

    private TrainingBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<BenchCase> cases =
                arguments.length == 0
                        ? List.of(BenchCase.values())
                        : Arrays.stream(arguments).map(BenchCase::named).toList();
        double peak = PeakSpeed.multiplyAddsPerSecond();
        List<BenchResult> results = new ArrayList<>();
        for (BenchCase benchCase : cases) {
            results.add(runApart(benchCase, 1));
            if (benchCase.usesThreads() && Runtime.getRuntime().availableProcessors() > 1) {
                results.add(runApart(benchCase, 2));
            }
        }
        print(results, peak);
    }

    private static BenchResult runApart(BenchCase benchCase, int threads)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--add-modules",
                                "jdk.incubator.vector",
                                "-Xmx4g",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BenchCase.class.getName(),
                                benchCase.id(),
                                Integer.toString(threads))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("case " + benchCase.id() + " failed");
        }
        System.err.println(line.strip());
        return BenchResult.parse(line.strip());
    }

    private static void print(List<BenchResult> results, double peak) {
        print(
                "%-24s %7s %18s %8s %8s %8s %8s %9s %9s %8s%n",
                "case",
                "threads",
                "seconds for",
                "target",
                "cold",
                "warm",
                "CPU s",
                "accuracy",
                "spikes",
                "of peak");
        for (BenchResult r : results) {
            print(
                    "%-24s %7d %18s %8s %8.3f %8.3f %8.3f %9.3f %9.1f %7.1f%%%n",
                    r.name(),
                    r.threads(),
                    r.unit(),
                    r.targetSeconds() == 0 ? "" : r.targetSeconds(),
                    r.coldSeconds(),
                    r.warmSeconds(),
                    r.processorSeconds(),
                    r.accuracy(),
                    r.hiddenSpikes(),
                    100 * r.additions() / r.warmSeconds() / (r.threads() * peak));
        }
        print(
                "%ncold: the first time in a fresh process; warm: the best later one; CPU s: of all"
                        + " threads in the least of those; spikes:%nof the hidden or learning"
                        + " neurons for each sample; of peak: weights added or changed because of"
                        + " input spikes, against%n%.1f G multiply-adds/s of one thread; %s, %d"
                        + " processors, JVM %s, load %.1f%n%n",
                peak / 1e9,
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.version"),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
        results.forEach(r -> print("%s%n", r.json()));
    }

    private static void print(String format, Object... values) {
        System.out.print(String.format(Locale.ROOT, format, values));
    }
}
