package org.spikebook.lesson.check.combination;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.CompositeCheck;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.ReasonTree;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several checks of one task together. Of {@code all} the points are the mean of the shares that
 * each reaches, but none where a limit is not met; of {@code any} those of the best; {@code none}
 * gives all points where no check passes, otherwise none.
 */
public final class Combination implements CompositeCheck {

    /** The type of what must be met as a whole. */
    public static final String ALL = "all";

    private static final int MOST_INNER = 20;

    private final String type;
    private final Rule rule;

    /** What the results come to: a result whose tree is that of the criteria. */
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
        List<CheckResult> results = inner.stream().map(i -> i.judging().apply(evidence)).toList();
        return rule.combine(points, inner, results).under(name());
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
        double worth = limited && earning > 0 ? (double) points / earning : 0;
        JudgedCriteria criteria = new JudgedCriteria(names(inner), results);
        List<ReasonTree> tree =
                IntStream.range(0, results.size())
                        .mapToObj(i ->
                                inner.get(i).limit() ? criteria.limit(i) : criteria.tree(i, worth))
                        .toList();
        return CheckResult.share(share, points, criteria.reasons(), tree);
    }

    /**
     * The mean of the shares of several results.
     *
     * @param names what people call the cells that were judged
     */
    public static CheckResult meanOf(int points, List<String> names, List<CheckResult> results) {
        double share = results.stream().mapToDouble(CheckResult::share).average().orElse(0);
        JudgedCriteria criteria = new JudgedCriteria(names, results);
        return CheckResult.share(
                share,
                points,
                criteria.reasons(),
                criteria.trees((double) points / results.size()));
    }

    private static CheckResult best(int points, List<Inner> inner, List<CheckResult> results) {
        CheckResult best =
                results.stream().max(Comparator.comparingDouble(CheckResult::share)).orElseThrow();
        JudgedCriteria criteria = new JudgedCriteria(names(inner), results);
        List<Text> reasons = best.passed() ? best.reasons() : criteria.reasons();
        return CheckResult.share(best.share(), points, reasons, criteria.trees(points));
    }

    private static CheckResult noneOf(int points, List<Inner> inner, List<CheckResult> results) {
        List<CheckResult> passed = results.stream().filter(CheckResult::passed).toList();
        List<Text> reasons = new ArrayList<>();
        reasons.add(Measured.text(passed.isEmpty() ? "none.met" : "none.notMet"));
        (passed.isEmpty() ? results : passed).forEach(result -> reasons.addAll(result.reasons()));
        return CheckResult.share(
                passed.isEmpty() ? 1 : 0,
                points,
                reasons,
                new JudgedCriteria(names(inner), results).excluded());
    }

    private static List<Text> names(List<Inner> inner) {
        return inner.stream().map(Inner::name).toList();
    }
}
