package org.spikebook.web.networklab.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How a recording is looked at.
 *
 * @param window the time that is shown
 * @param rates whether the rate of each population stands below its raster
 * @param lines by recorder, which lines of its trace were chosen: indices of {@link
 *     org.spikebook.simulator.recording.StateTrace#values}
 */
public record RunView(TimeWindow window, boolean rates, Map<String, List<Integer>> lines) {

    /** More lines in one plot could not be told apart. */
    public static final int MOST_LINES = 5;

    public RunView {
        lines = Map.copyOf(lines);
    }

    /** All of a recording, without rates. */
    public static RunView whole(double durationMs) {
        return new RunView(TimeWindow.whole(durationMs), false, Map.of());
    }

    public RunView with(TimeWindow other) {
        return new RunView(other, rates, lines);
    }

    public RunView withRates(boolean shown) {
        return new RunView(window, shown, lines);
    }

    public RunView withLines(String recorder, List<Integer> chosen) {
        Map<String, List<Integer>> others = new HashMap<>(lines);
        others.put(recorder, List.copyOf(chosen));
        return new RunView(window, rates, others);
    }

    /**
     * The lines of a trace that are drawn: those that were chosen, else the first.
     *
     * @param recorded how many lines the trace has
     */
    public List<Integer> linesOf(String recorder, int recorded) {
        List<Integer> chosen =
                lines.getOrDefault(recorder, List.of()).stream()
                        .filter(line -> line < recorded)
                        .toList();
        return chosen.isEmpty()
                ? IntStream.range(0, Math.min(MOST_LINES, recorded)).boxed().toList()
                : chosen;
    }
}
