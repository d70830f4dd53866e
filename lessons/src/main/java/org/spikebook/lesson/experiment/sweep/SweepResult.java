package org.spikebook.lesson.experiment.sweep;

import org.spikebook.simulator.problem.Problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the recorders of a network measured at each value of a parameter.
 *
 * @param parameter pointer to what was varied, with indices
 * @param seeds of each value's runs; none for the document's own seed
 * @param fromMs where what was measured begins
 * @param rows one a value, by id of the recorder, in the document's order
 * @param problems of runs that did not come to their end
 */
public record SweepResult(
        String parameter,
        List<Long> seeds,
        double fromMs,
        Map<String, List<SweepRow>> rows,
        List<Problem> problems) {

    public SweepResult {
        seeds = List.copyOf(seeds);
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        problems = List.copyOf(problems);
    }
}
