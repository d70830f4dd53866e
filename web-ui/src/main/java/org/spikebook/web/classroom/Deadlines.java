package org.spikebook.web.classroom;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentTerms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

/**
 * When an assignment is due and closes, student by student.
 *
 * @param terms for all who have no date of their own
 * @param extensions the dates of students who have their own
 */
public record Deadlines(AssignmentTerms terms, Map<VisitorId, Instant> extensions) {

    public Deadlines {
        extensions = Map.copyOf(extensions);
    }

    /**
     * The terms for one student. An extension moves the due date, and the closing date as far as
     * the clocks show; without a due date it is the closing date. Without both there is none to
     * move, and {@link TermsRules} refuses extensions.
     */
    public AssignmentTerms of(VisitorId student) {
        Instant own = extensions.get(student);
        Instant due = terms.dueAt();
        Instant closes = terms.closesAt();
        if (own == null || (due == null && closes == null)) {
            return terms;
        }
        if (due == null) {
            return terms.with(null, own);
        }
        return terms.with(own, closes == null ? null : moved(closes, due, own));
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
