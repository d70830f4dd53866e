package org.spikebook.web.classroom;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentTerms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When an assignment is due and closes, student by student.
 *
 * @param terms for all who have no date of their own
 * @param assignedAt when it was given to the class: without an opening date, time runs from there
 * @param extensions the dates of students who have their own
 * @param timePercents the time, and the attempts, of students who have more, in percent of those of
 *     the others
 */
public record Deadlines(
        AssignmentTerms terms,
        Instant assignedAt,
        Map<VisitorId, Instant> extensions,
        Map<VisitorId, Integer> timePercents) {

    private static final int ALL = 100;

    public Deadlines {
        extensions = Map.copyOf(extensions);
        timePercents = Map.copyOf(timePercents);
    }

    /** The same under other terms. */
    Deadlines withTerms(AssignmentTerms changed) {
        return new Deadlines(changed, assignedAt, extensions, timePercents);
    }

    /** The same with other dates of students' own. */
    Deadlines withExtensions(Map<VisitorId, Instant> changed) {
        return new Deadlines(terms, assignedAt, changed, timePercents);
    }

    /** The same with more time for others. */
    Deadlines withTimePercents(Map<VisitorId, Integer> changed) {
        return new Deadlines(terms, assignedAt, extensions, changed);
    }

    /**
     * The terms for one student. An extension moves the due date, and the closing date as far as
     * the clocks show; without a due date it is the closing date. More time does the same: the time
     * from the opening to that date is multiplied, and rounded up to a minute. The later of the two
     * counts. Without both dates there is none to move, and {@link TermsRules} refuses extensions.
     * Attempts are multiplied as the time is, and rounded up.
     */
    public AssignmentTerms of(VisitorId student) {
        int percent = timePercents.getOrDefault(student, ALL);
        return dates(student).withAttempts(Math.ceilDiv(terms.attempts() * percent, ALL));
    }

    private AssignmentTerms dates(VisitorId student) {
        Instant due = terms.dueAt();
        Instant closes = terms.closesAt();
        Instant end = due == null ? closes : due;
        if (end == null) {
            return terms;
        }
        Instant own = own(student, end).orElse(null);
        if (own == null) {
            return terms;
        }
        if (due == null) {
            return terms.with(null, own);
        }
        return terms.with(own, closes == null ? null : moved(closes, due, own));
    }

    private Optional<Instant> own(VisitorId student, Instant end) {
        return Stream.of(extensions.get(student), longer(student, end))
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }

    private @Nullable Instant longer(VisitorId student, Instant end) {
        Integer percent = timePercents.get(student);
        Instant opens = terms.opensAt();
        Instant begin = opens == null ? assignedAt : opens;
        if (percent == null || !begin.isBefore(end)) {
            return null;
        }
        Instant exact =
                begin.plus(Duration.between(begin, end).multipliedBy(percent).dividedBy(ALL));
        Instant minute = exact.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(exact) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    }

    private Instant moved(Instant closes, Instant due, Instant own) {
        ZoneId zone = terms.zoneOfDays();
        Duration open = Duration.between(local(due, zone), local(closes, zone));
        return local(own, zone).plus(open).atZone(zone).toInstant();
    }

    private static LocalDateTime local(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone);
    }

    /** How late it is what a student submitted then. */
    public Lateness lateness(VisitorId student, Instant submittedAt) {
        return Lateness.of(of(student), submittedAt);
    }
}
