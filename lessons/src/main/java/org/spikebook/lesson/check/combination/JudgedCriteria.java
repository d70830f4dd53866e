package org.spikebook.lesson.check.combination;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.ReasonTree;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The results of the criteria of a combination, and what explains them: as a list, and as trees.
 *
 * @param names what people call each
 * @param results of each, in the same order
 */
record JudgedCriteria(List<?> names, List<CheckResult> results) {

    private static final String MET = "criterion.met";
    private static final String NOT_MET = "criterion.notMet";

    /**
     * The reasons of each, under a line that says whether it is met; of what is itself a
     * combination, those of the parts that are not.
     */
    List<Text> reasons() {
        List<Text> reasons = new ArrayList<>();
        for (int place = 0; place < results.size(); place++) {
            reasons.add(line(place));
            reasons.addAll(shortened(results.get(place)));
        }
        return reasons;
    }

    /** Of a combination within this one, the parts that are not met: a list of all is not read. */
    private static List<Text> shortened(CheckResult result) {
        List<Text> reasons = result.reasons();
        if (result.passed() && reasons.stream().anyMatch(JudgedCriteria::isPart)) {
            return List.of();
        }
        List<Text> left = new ArrayList<>();
        boolean met = false;
        for (Text reason : reasons) {
            met = isPart(reason) ? reason.key().equals(MET) : met;
            if (!met) {
                left.add(reason);
            }
        }
        return left;
    }

    private static boolean isPart(Text reason) {
        return reason.key().equals(MET) || reason.key().equals(NOT_MET);
    }

    private Text line(int place) {
        String key = results.get(place).passed() ? MET : NOT_MET;
        return Measured.text(key, place + 1, results.size(), names.get(place));
    }

    /** The trees of all, each worth so many points. */
    List<ReasonTree> trees(double worth) {
        return IntStream.range(0, results.size()).mapToObj(place -> tree(place, worth)).toList();
    }

    /** What was found of one, under the line that says whether it is met. */
    ReasonTree tree(int place, double worth) {
        return new ReasonTree(
                line(place),
                results.get(place).share() * worth,
                worth,
                results.get(place).treeBeneath(names.get(place), worth));
    }

    /** The same of one that only limits the others: what it costs them, where it does. */
    ReasonTree limit(int place) {
        List<ReasonTree> parts = new ArrayList<>();
        if (!results.get(place).passed()) {
            parts.add(ReasonTree.line(Measured.text("criterion.limit")));
        }
        parts.addAll(results.get(place).treeBeneath(names.get(place), 0));
        return ReasonTree.heading(line(place), parts);
    }

    /** What must not be the case: first those that are it, then those that are not. */
    List<ReasonTree> excluded() {
        return Stream.of(excluded("none.notMet", true), excluded("none.met", false))
                .filter(line -> !line.parts().isEmpty())
                .toList();
    }

    private ReasonTree excluded(String key, boolean passed) {
        return ReasonTree.heading(
                Measured.text(key),
                results.stream()
                        .filter(result -> result.passed() == passed)
                        .flatMap(result -> result.treeOf(0).stream())
                        .toList());
    }
}
