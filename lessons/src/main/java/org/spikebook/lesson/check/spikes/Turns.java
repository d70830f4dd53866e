package org.spikebook.lesson.check.spikes;

import org.spikebook.lesson.check.Evidence.PopulationSpikes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which population of several fires after which, in one run: a turn of a population is all it fires
 * until another one of them does. Immutable.
 */
final class Turns {

    /**
     * What one population fires.
     *
     * @param step of its first spike
     * @param lastStep of its last one
     */
    private record Turn(int population, int step, int lastStep, int spikes) {

        Turn plus(int later, int more) {
            return new Turn(population, step, later, spikes + more);
        }
    }

    private final List<Turn> turns;
    private final double dtMs;

    private Turns(List<Turn> turns, double dtMs) {
        this.turns = List.copyOf(turns);
        this.dtMs = dtMs;
    }

    /**
     * The turns from a time on.
     *
     * @param run the spikes of each population, of the same run
     */
    static Turns of(List<PopulationSpikes> run, double fromMs) {
        double dtMs = run.getFirst().dtMs();
        List<Turn> turns = new ArrayList<>();
        counts(run, fromMs / dtMs - 1e-6).forEach((step, counts) -> add(step, counts, turns));
        return new Turns(turns, dtMs);
    }

    /** The spikes of each population in each step in which any of them fires. */
    private static Map<Integer, int[]> counts(List<PopulationSpikes> run, double firstStep) {
        Map<Integer, int[]> counts = new TreeMap<>();
        for (int population = 0; population < run.size(); population++) {
            for (int step : run.get(population).raster().steps()) {
                if (step >= firstStep) {
                    counts.computeIfAbsent(step, _ -> new int[run.size()])[population]++;
                }
            }
        }
        return counts;
    }

    private static void add(int step, int[] counts, List<Turn> turns) {
        for (int population = 0; population < counts.length; population++) {
            int spikes = counts[population];
            if (spikes == 0) {
                continue;
            }
            if (!turns.isEmpty() && turns.getLast().population() == population) {
                turns.add(turns.removeLast().plus(step, spikes));
            } else {
                turns.add(new Turn(population, step, step, spikes));
            }
        }
    }

    int count() {
        return turns.size();
    }

    /** The index of the population whose turn it is. */
    int population(int turn) {
        return turns.get(turn).population();
    }

    /** Number of spikes of its turn. */
    int spikes(int turn) {
        return turns.get(turn).spikes();
    }

    /** When its first spike is. */
    double beginMs(int turn) {
        return (turns.get(turn).step() + 1) * dtMs;
    }

    /**
     * Whether it begins in a later step than that in which the turn before ends; the first one
     * does. Populations that fire in the same steps are in no order.
     */
    boolean beginsLater(int turn) {
        return turn == 0 || turns.get(turn).step() > turns.get(turn - 1).lastStep();
    }
}
