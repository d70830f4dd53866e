package org.spikebook.hardware.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Relays that bring the spikes of a population to more than one axon each, as a neuron itself
 * reaches only one. Those of one source stand side by side on one core; where they do not fit one,
 * another level of relays stands before them.
 *
 * @param levels from the population to the axons; empty where every neuron wants one axon
 * @param address for each axon wanted, in order: the relay, or the neuron, that reaches it
 */
@SuppressWarnings("ArrayRecordComponent")
record Splitter(List<Level> levels, int[] address) {

    /**
     * One level.
     *
     * @param driver of each relay: the neuron or the relay of the level before
     * @param coreEnds behind the last relay of each core
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Level(int[] driver, int[] coreEnds) {
        int relays() {
            return driver.length;
        }
    }

    /**
     * @param sources for each axon wanted: the neuron that should reach it, ascending
     * @param maxNeurons of a core
     * @param maxAxons of a core
     */
    static Splitter of(int[] sources, int maxNeurons, int maxAxons) {
        if (Arrays.stream(sources).distinct().count() == sources.length) {
            return new Splitter(List.of(), sources);
        }
        List<Integer> cores = new ArrayList<>();
        int[] chunk = new int[sources.length];
        List<Integer> chunkSource = new ArrayList<>();
        int from = 0;
        int axonsUsed = 0;
        for (int k = 0; k < sources.length; ) {
            int next = Math.min(endOfRun(sources, k), k + maxNeurons);
            if (next - from > maxNeurons || axonsUsed == maxAxons) {
                cores.add(k);
                from = k;
                axonsUsed = 0;
            }
            axonsUsed++;
            Arrays.fill(chunk, k, next, chunkSource.size());
            chunkSource.add(sources[k]);
            k = next;
        }
        cores.add(sources.length);
        Splitter before =
                of(
                        chunkSource.stream().mapToInt(Integer::intValue).toArray(),
                        maxNeurons,
                        maxAxons);
        List<Level> levels = new ArrayList<>(before.levels);
        levels.add(
                new Level(
                        Arrays.stream(chunk).map(c -> before.address[c]).toArray(),
                        cores.stream().mapToInt(Integer::intValue).toArray()));
        int[] own = new int[sources.length];
        Arrays.setAll(own, i -> i);
        return new Splitter(levels, own);
    }

    private static int endOfRun(int[] sources, int from) {
        int end = from;
        while (end < sources.length && sources[end] == sources[from]) {
            end++;
        }
        return end;
    }
}
