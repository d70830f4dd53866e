package org.spikebook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine that a benchmark ran on, and what its memory allows. */
record BenchMachine(
        String processor,
        String architecture,
        int processors,
        String jvm,
        double gigabytesPerSecond,
        double smallIncrementsPerSecond,
        double largeIncrementsPerSecond) {

    static BenchMachine measure() throws IOException {
        MachineSpeed speed = MachineSpeed.measure();
        return new BenchMachine(
                processorName(),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.version"),
                speed.gigabytesPerSecond(),
                speed.smallIncrementsPerSecond(),
                speed.largeIncrementsPerSecond());
    }

    /**
     * What one thread can deliver at most: it must read each synapse that a spike reaches, and add
     * to a place of its own for each; whichever takes longer.
     */
    double mostEventsPerSecond(double bytesPerSynapse) {
        double read = 1e9 * gigabytesPerSecond / bytesPerSynapse;
        return Math.min(read, smallIncrementsPerSecond);
    }

    /** The processor's name, where the system tells it. */
    private static String processorName() throws IOException {
        Path information = Path.of("/proc/cpuinfo");
        if (!Files.exists(information)) {
            return System.getProperty("os.name");
        }
        return Files.readAllLines(information).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse(System.getProperty("os.name"));
    }
}
