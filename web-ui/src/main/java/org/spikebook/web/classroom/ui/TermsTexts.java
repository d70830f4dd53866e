package org.spikebook.web.classroom.ui;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.LatePolicy;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The terms of an assignment in words, with times as the reader's clock shows them. */
record TermsTexts(Words words) {

    static String policyName(Words words, CountingPolicy policy) {
        return words.of("policy." + policy.name().toLowerCase(Locale.ROOT));
    }

    /** A line for those who teach. */
    String line(Assignment assignment) {
        AssignmentTerms terms = assignment.terms();
        List<String> parts = new ArrayList<>();
        parts.add(
                assignment.withdrawn()
                        ? words.of("assignments.withdrawn")
                        : policyName(words, terms.policy()));
        add(parts, "assignments.opens", terms.opensAt());
        add(parts, "assignments.due", terms.dueAt());
        add(parts, "assignments.closes", terms.closesAt());
        if (takesPoints(terms.late())) {
            parts.add(percents("assignments.late", terms.late()));
        }
        if (terms.limitsAttempts()) {
            parts.add(words.of("assignments.attempts", terms.attempts()));
        }
        if (hasDates(terms)) {
            parts.add(words.of("assignments.zone", LocalTime.zone().getId()));
        }
        return String.join(" · ", parts);
    }

    /** Sentences for a student; empty without dates and limits. */
    String sentences(AssignmentTerms terms) {
        List<String> parts = new ArrayList<>();
        add(parts, "student.due", terms.dueAt());
        add(parts, "student.closes", terms.closesAt());
        if (takesPoints(terms.late())) {
            parts.add(percents("student.late", terms.late()));
        }
        if (!parts.isEmpty()) {
            parts.add(words.of("student.zone", LocalTime.zone().getId()));
        }
        if (terms.limitsAttempts()) {
            parts.add(words.of("student.attempts", terms.attempts()));
        }
        return String.join(" ", parts);
    }

    private void add(List<String> parts, String key, @Nullable Instant at) {
        if (at != null) {
            parts.add(words.of(key, LocalTime.dateAndTime(at)));
        }
    }

    private String percents(String key, LatePolicy late) {
        return words.of(key, late.percentPerDay(), late.leastPercent());
    }

    private static boolean takesPoints(LatePolicy late) {
        return late.percentPerDay() > 0;
    }

    private static boolean hasDates(AssignmentTerms terms) {
        return Stream.of(terms.opensAt(), terms.dueAt(), terms.closesAt())
                .anyMatch(Objects::nonNull);
    }
}
