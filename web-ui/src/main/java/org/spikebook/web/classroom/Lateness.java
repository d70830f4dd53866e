package org.spikebook.web.classroom;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.LatePolicy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * How late a submission is, and what that takes of its points.
 *
 * @param dueAt for this student; none: it cannot be late
 * @param zone in which days are counted
 * @param days begun after the due date: 0 up to the due date itself, 1 from then until the clocks
 *     of the zone show the same time on the next day
 */
public record Lateness(@Nullable Instant dueAt, ZoneId zone, long days, LatePolicy policy) {

    /** Points have one decimal, percentages none: further ones were only those of rounding. */
    private static final double THOUSANDTHS = 1000;

    /** Of what has no due date. */
    public static final Lateness NONE = new Lateness(null, ZoneOffset.UTC, 0, LatePolicy.NONE);

    /**
     * @param terms as they are for the student
     */
    public static Lateness of(AssignmentTerms terms, Instant submittedAt) {
        ZoneId zone = terms.zoneOfDays();
        Instant due = terms.dueAt();
        long days = due == null ? 0 : begunDays(due.atZone(zone), submittedAt);
        return new Lateness(due, zone, days, terms.late());
    }

    private static long begunDays(ZonedDateTime due, Instant submittedAt) {
        if (!submittedAt.isAfter(due.toInstant())) {
            return 0;
        }
        long whole = ChronoUnit.DAYS.between(due, submittedAt.atZone(due.getZone()));
        return due.plusDays(whole).toInstant().isBefore(submittedAt) ? whole + 1 : whole;
    }

    public boolean isLate() {
        return days > 0;
    }

    /** What is taken, in percent of the points reached. */
    public int deductedPercent() {
        return policy.deductedPercent(days);
    }

    /** What is taken of the points reached. */
    public double deduction(double points) {
        return rounded(points * deductedPercent() / 100);
    }

    /** What stays of the points reached. */
    public double result(double points) {
        return rounded(points - deduction(points));
    }

    private static double rounded(double points) {
        return Math.round(points * THOUSANDTHS) / THOUSANDTHS;
    }
}
