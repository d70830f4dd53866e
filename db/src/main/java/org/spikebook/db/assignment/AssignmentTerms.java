package org.spikebook.db.assignment;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * When and how an assignment is submitted, and which submission counts.
 *
 * @param opensAt before it, students see only the title and this date; none: open
 * @param dueAt later is late; none: never
 * @param closesAt later is not accepted; none: always accepted
 * @param zone in which the dates were entered and in which days are counted; none: UTC
 */
public record AssignmentTerms(
        CountingPolicy policy,
        @Nullable Instant opensAt,
        @Nullable Instant dueAt,
        @Nullable Instant closesAt,
        @Nullable ZoneId zone,
        LatePolicy late) {

    /** Without any date. */
    public static AssignmentTerms of(CountingPolicy policy) {
        return new AssignmentTerms(policy, null, null, null, null, LatePolicy.NONE);
    }

    /** The same, due and closing at other times. */
    public AssignmentTerms with(@Nullable Instant due, @Nullable Instant closes) {
        return new AssignmentTerms(policy, opensAt, due, closes, zone, late);
    }

    /** In which days are counted: the zone of the dates, or UTC. */
    public ZoneId zoneOfDays() {
        return zone == null ? ZoneOffset.UTC : zone;
    }

    /** Whether it does not take submissions yet. */
    public boolean opensAfter(Instant now) {
        return opensAt != null && now.isBefore(opensAt);
    }

    /** Whether it takes no submissions any more; at the closing date itself it does. */
    public boolean closedBefore(Instant now) {
        return closesAt != null && now.isAfter(closesAt);
    }
}
