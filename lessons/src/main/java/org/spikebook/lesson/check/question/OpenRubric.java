package org.spikebook.lesson.check.question;

import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.ReasonTree;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The rubric by which a result is waiting to be graded, read from its reasons, which grades keep.
 *
 * @param criteria at least one
 */
public record OpenRubric(List<RubricCriterion> criteria) {

    private static final Text WAITING = Measured.text("rubric.waiting");
    private static final String CRITERION = "rubric.criterion";

    /** Where the title stands among the arguments of a criterion; its points stand behind it. */
    private static final int TITLE = 1;

    public OpenRubric {
        criteria = List.copyOf(criteria);
    }

    /** That of a result; empty where nothing is waiting. */
    public static Optional<OpenRubric> of(List<Text> reasons) {
        List<RubricCriterion> criteria =
                reasons.stream()
                        .filter(reason -> is(reason, CRITERION))
                        .map(reason ->
                                new RubricCriterion(
                                        reason.args().get(TITLE),
                                        Numbers.parse(reason.args().get(TITLE + 1))))
                        .toList();
        return criteria.isEmpty() ? Optional.empty() : Optional.of(new OpenRubric(criteria));
    }

    /** Reasons without what is only true while the result is waiting; what was answered stays. */
    public static List<Text> graded(List<Text> reasons) {
        return reasons.stream().filter(reason -> !isOpen(reason)).toList();
    }

    /** The same of what explains a result as trees. */
    public static List<ReasonTree> gradedTree(List<ReasonTree> tree) {
        return tree.stream()
                .filter(line -> !isOpen(line.text()))
                .map(line ->
                        new ReasonTree(
                                line.text(),
                                line.points(),
                                line.maxPoints(),
                                gradedTree(line.parts())))
                .toList();
    }

    private static boolean isOpen(Text reason) {
        return is(reason, WAITING.key()) || is(reason, CRITERION);
    }

    /** The same reasons, with other titles of criteria: those of another language. */
    public static List<Text> retitled(List<Text> reasons, UnaryOperator<String> titles) {
        return reasons.stream().map(reason -> retitled(reason, titles)).toList();
    }

    /** The same of what explains a result as trees. */
    public static List<ReasonTree> retitledTree(
            List<ReasonTree> tree, UnaryOperator<String> titles) {
        return tree.stream()
                .map(line ->
                        new ReasonTree(
                                retitled(line.text(), titles),
                                line.points(),
                                line.maxPoints(),
                                retitledTree(line.parts(), titles)))
                .toList();
    }

    private static Text retitled(Text reason, UnaryOperator<String> titles) {
        if (!is(reason, CRITERION)) {
            return reason;
        }
        List<String> args = new ArrayList<>(reason.args());
        args.set(TITLE, titles.apply(args.get(TITLE)));
        return new Text(reason.bundle(), reason.key(), args);
    }

    /** Most points to be had from all criteria. */
    public double maxPoints() {
        return criteria.stream().mapToDouble(RubricCriterion::points).sum();
    }

    private static boolean is(Text reason, String key) {
        return reason.bundle().equals(WAITING.bundle()) && reason.key().equals(key);
    }
}
