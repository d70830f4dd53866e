package org.spikebook.lesson.check.combination;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.CompositeCheck;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Several checks of one task together. Of {@code all} the points are the mean of the shares that
 * each reaches, but none where a limit is not met; of {@code any} those of the best; {@code none}
 * gives all points where no check passes, otherwise none.
 */
public final class Combination implements CompositeCheck {

    /** The type of what must be met as a whole. */
    public static final String ALL = "all";

    private static final int MOST_INNER = 20;
    private static final String MET = "criterion.met";
    private static final String NOT_MET = "criterion.notMet";

    private final String type;
    private final Rule rule;

    /** What the results come to. */
    private interface Rule {
        CheckResult combine(int points, List<Inner> inner, List<CheckResult> results);
    }

    private Combination(String type, Rule rule) {
        this.type = type;
        this.rule = rule;
    }

    /** Every check must pass. */
    public static Combination all() {
        return new Combination(ALL, Combination::mean);
    }

    /** One must pass. */
    public static Combination any() {
        return new Combination("any", Combination::best);
    }

    /** None may pass. */
    public static Combination none() {
        return new Combination("none", Combination::noneOf);
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of();
    }

    @Override
    public int mostInner() {
        return MOST_INNER;
    }

    @Override
    public CheckResult judge(
            CheckSpec spec,
            ParameterValues values,
            int points,
            Evidence evidence,
            List<Inner> inner) {
        return rule.combine(
                points, inner, inner.stream().map(i -> i.judging().apply(evidence)).toList());
    }

    /** The mean of those that earn points; none where a limit is not met. */
    private static CheckResult mean(int points, List<Inner> inner, List<CheckResult> results) {
        double sum = 0;
        int earning = 0;
        boolean limited = true;
        for (int i = 0; i < results.size(); i++) {
            if (inner.get(i).limit()) {
                limited &= results.get(i).passed();
            } else {
                sum += results.get(i).share();
                earning++;
            }
        }
        double share = limited ? earning == 0 ? 1 : sum / earning : 0;
        return CheckResult.share(share, points, explained(names(inner), results));
    }

    /**
     * The mean of the shares of several results.
     *
     * @param names what people call the cells that were judged
     */
    public static CheckResult meanOf(int points, List<String> names, List<CheckResult> results) {
        double share = results.stream().mapToDouble(CheckResult::share).average().orElse(0);
        return CheckResult.share(share, points, explained(names, results));
    }

    private static CheckResult best(int points, List<Inner> inner, List<CheckResult> results) {
        CheckResult best =
                results.stream().max(Comparator.comparingDouble(CheckResult::share)).orElseThrow();
        List<Text> reasons = best.passed() ? best.reasons() : explained(names(inner), results);
        return CheckResult.share(best.share(), points, reasons);
    }

    private static CheckResult noneOf(int points, List<Inner> inner, List<CheckResult> results) {
        List<CheckResult> passed = results.stream().filter(CheckResult::passed).toList();
        List<Text> reasons = new ArrayList<>();
        reasons.add(Measured.text(passed.isEmpty() ? "none.met" : "none.notMet"));
        (passed.isEmpty() ? results : passed).forEach(result -> reasons.addAll(result.reasons()));
        return CheckResult.share(passed.isEmpty() ? 1 : 0, points, reasons);
    }

    private static List<Text> names(List<Inner> inner) {
        return inner.stream().map(Inner::name).toList();
    }

    /**
     * The reasons of each, under a line that says whether it is met; of what is itself a
     * combination, those of the parts that are not.
     *
     * @param names what people call each
     */
    private static List<Text> explained(List<?> names, List<CheckResult> results) {
        List<Text> reasons = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            CheckResult result = results.get(i);
            String key = result.passed() ? MET : NOT_MET;
            reasons.add(Measured.text(key, i + 1, results.size(), names.get(i)));
            reasons.addAll(shortened(result));
        }
        return reasons;
    }

    /** Of a combination within this one, the parts that are not met: a list of all is not read. */
    private static List<Text> shortened(CheckResult result) {
        List<Text> reasons = result.reasons();
        if (result.passed() && reasons.stream().anyMatch(Combination::isPart)) {
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
}
