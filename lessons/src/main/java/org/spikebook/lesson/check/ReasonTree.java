package org.spikebook.lesson.check;

import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.stream.Stream;

/**
 * A line of what explains a result, and what stands beneath it: the criteria of a combination,
 * values that were measured.
 *
 * @param points earned by it, 0 to {@code maxPoints}; not rounded
 * @param maxPoints its part of the points of the result; 0 where it earns none by itself
 * @param parts in the order in which they are read
 */
public record ReasonTree(Text text, double points, double maxPoints, List<ReasonTree> parts) {

    public ReasonTree {
        parts = List.copyOf(parts);
        if (!(points >= 0 && points <= maxPoints)) {
            throw new IllegalArgumentException(points + " of " + maxPoints + " points");
        }
    }

    /** A line above others, without points of its own. */
    public static ReasonTree heading(Text text, List<ReasonTree> parts) {
        return new ReasonTree(text, 0, 0, parts);
    }

    /** A line with nothing beneath it. */
    public static ReasonTree line(Text text) {
        return heading(text, List.of());
    }

    /** Reasons that stand beside each other. */
    public static List<ReasonTree> flat(List<Text> reasons) {
        return reasons.stream().map(ReasonTree::line).toList();
    }

    /** The same where its points are worth so many times as much. */
    ReasonTree scaled(double factor) {
        return new ReasonTree(
                text,
                points * factor,
                maxPoints * factor,
                parts.stream().map(part -> part.scaled(factor)).toList());
    }

    /** Whether its parts have parts: a list of criteria rather than of measured values. */
    public boolean isGroup() {
        return parts.stream().anyMatch(part -> !part.parts.isEmpty());
    }

    /** Whether it says that a criterion is met. */
    public boolean isMet() {
        return LossReasons.isMet(text);
    }

    /** This line and all beneath it, in the order in which they are read. */
    public Stream<Text> lines() {
        return Stream.concat(Stream.of(text), parts.stream().flatMap(ReasonTree::lines));
    }
}
