package org.spikebook.lesson.check;

import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a check found.
 *
 * @param points given, 0 to {@code maxPoints}, in tenths
 * @param reasons why, with the measured values; at least one. Of criteria within criteria those
 *     that are not met, so that a list can be read
 * @param tree the same with all criteria, each with what it is made of
 */
public record CheckResult(double points, int maxPoints, List<Text> reasons, List<ReasonTree> tree) {

    private static final double TENTHS = 10;

    public CheckResult {
        reasons = List.copyOf(reasons);
        tree = List.copyOf(tree);
        if (!(points >= 0 && points <= maxPoints) || reasons.isEmpty()) {
            throw new IllegalArgumentException(
                    points + " of " + maxPoints + " points for " + reasons.size() + " reasons");
        }
    }

    /** Of a check that is not made of others. */
    public CheckResult(double points, int maxPoints, List<Text> reasons) {
        this(points, maxPoints, reasons, ReasonTree.flat(reasons));
    }

    /**
     * A part of the points.
     *
     * @param share 0 to 1; what is not whole is rounded down to a tenth of a point, so that only a
     *     whole solution gets all
     */
    public static CheckResult share(double share, int maxPoints, List<Text> reasons) {
        return share(share, maxPoints, reasons, ReasonTree.flat(reasons));
    }

    /** The same of a check that is made of others. */
    public static CheckResult share(
            double share, int maxPoints, List<Text> reasons, List<ReasonTree> tree) {
        double tenths = Math.floor(share * maxPoints * TENTHS + 1e-9);
        return new CheckResult(tenths / TENTHS, maxPoints, reasons, tree);
    }

    /** No points. */
    public static CheckResult none(int maxPoints, List<Text> reasons) {
        return new CheckResult(0, maxPoints, reasons);
    }

    /** The same with other points, and one more reason. */
    public CheckResult with(double changed, Text reason) {
        return new CheckResult(
                changed,
                maxPoints,
                Stream.concat(reasons.stream(), Stream.of(reason)).toList(),
                Stream.concat(tree.stream(), Stream.of(ReasonTree.line(reason))).toList());
    }

    /** The same with its points in a line above its tree. */
    public CheckResult under(Text heading) {
        return new CheckResult(
                points,
                maxPoints,
                reasons,
                List.of(new ReasonTree(heading, points, maxPoints, tree)));
    }

    /** Its tree where all of its points are worth so many. */
    public List<ReasonTree> treeOf(double worth) {
        return tree.stream().map(line -> line.scaled(worth / maxPoints)).toList();
    }

    /**
     * The same beneath a line that names it: without the line on top of it that says no more.
     *
     * @param name a text, or the title of a cell
     */
    public List<ReasonTree> treeBeneath(Object name, double worth) {
        List<ReasonTree> whole = treeOf(worth);
        boolean named = whole.size() == 1 && whole.getFirst().text().equals(name);
        return named ? whole.getFirst().parts() : whole;
    }

    /** The part of the points that was reached, 0 to 1. */
    public double share() {
        return points / maxPoints;
    }

    /** Whether all points were reached. */
    public boolean passed() {
        return points == maxPoints;
    }
}
