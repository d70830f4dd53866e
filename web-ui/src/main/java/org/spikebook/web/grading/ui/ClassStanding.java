package org.spikebook.web.grading.ui;

import org.spikebook.web.common.Median;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How a class stands with an assignment.
 *
 * @param students all of them
 * @param submitted students with a submission
 * @param waiting who did, and what counts of it is not graded yet, or waits for an instructor
 * @param medianPoints median of the graded; empty while no one is graded
 * @param tenths how many of the graded have so many tenths of the points: 0 to below 1, 1 to below
 *     2, and so on; full points are in the last
 */
record ClassStanding(
        int students,
        int submitted,
        int waiting,
        OptionalDouble medianPoints,
        List<Integer> tenths) {

    private static final int PARTS = 10;

    static ClassStanding of(List<GradebookTable.Row> rows) {
        int submitted = (int) rows.stream().filter(row -> !row.submissions().isEmpty()).count();
        List<GradebookTable.Row> graded =
                rows.stream().filter(GradebookTable.Row::isGraded).toList();
        double[] points = graded.stream().flatMapToDouble(row -> row.result().stream()).toArray();
        Integer[] tenths = new Integer[PARTS];
        Arrays.fill(tenths, 0);
        graded.stream()
                .mapToInt(row -> Math.clamp((int) (PARTS * row.share() + 1e-9), 0, PARTS - 1))
                .forEach(part -> tenths[part]++);
        return new ClassStanding(
                rows.size(),
                submitted,
                submitted - points.length,
                Median.of(points),
                List.of(tenths));
    }
}
