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
 * @param attempts how often a student can submit; {@link #ANY_NUMBER}: without a limit
 */
public record AssignmentTerms(
        CountingPolicy policy,
        @Nullable Instant opensAt,
        @Nullable Instant dueAt,
        @Nullable Instant closesAt,
        @Nullable ZoneId zone,
        LatePolicy late,
        int attempts) {

    /** No limit of attempts. */
    public static final int ANY_NUMBER = 0;

    /** With any number of attempts. */
    public AssignmentTerms(
            CountingPolicy policy,
            @Nullable Instant opensAt,
            @Nullable Instant dueAt,
            @Nullable Instant closesAt,
            @Nullable ZoneId zone,
            LatePolicy late) {
        this(policy, opensAt, dueAt, closesAt, zone, late, ANY_NUMBER);
    }

    /** Without any date. */
    public static AssignmentTerms of(CountingPolicy policy) {
        return new AssignmentTerms(policy, null, null, null, null, LatePolicy.NONE);
    }

    /** The same, due and closing at other times. */
    public AssignmentTerms with(@Nullable Instant due, @Nullable Instant closes) {
        return new AssignmentTerms(policy, opensAt, due, closes, zone, late, attempts);
    }

    /** The same with another number of attempts. */
    public AssignmentTerms withAttempts(int other) {
        return new AssignmentTerms(policy, opensAt, dueAt, closesAt, zone, late, other);
    }

    /** Whether a student can submit only so often. */
    public boolean limitsAttempts() {
        return attempts != ANY_NUMBER;
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
