package org.spikebook.e2e.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Samples in the order of time. A CSV file has each as soon as it is taken: those of a test that
 * fails too.
 */
final class MemorySeries {

    private final Path file;
    private final List<MemorySample> samples = new ArrayList<>();

    MemorySeries(Path file) {
        this.file = file;
        append(MemorySample.COLUMNS);
    }

    void add(MemorySample sample) {
        samples.add(sample);
        append(sample.row());
    }

    MemorySample last() {
        return samples.getLast();
    }

    /** By how much the last sample's live heap is above that of the first. */
    long growthMb() {
        return last().liveHeapMb() - samples.getFirst().liveHeapMb();
    }

    /**
     * By how much the live heap of the last process grew: the median of the last third of its
     * samples minus that of the first third. A job that happens to run in some of them counts
     * little; what is never released is in all of them.
     */
    long growthOfLastProcessMb() {
        List<Long> heaps =
                samples.stream()
                        .filter(each -> each.process() == last().process())
                        .map(MemorySample::liveHeapMb)
                        .toList();
        int third = Math.ceilDiv(heaps.size(), 3);
        return median(heaps.subList(heaps.size() - third, heaps.size()))
                - median(heaps.subList(0, third));
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private void append(String line) {
        try {
            Files.writeString(
                    file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
