package org.spikebook.web.classroom;

import java.util.List;
import java.util.stream.Stream;

/**
 * What other dates, or another late policy, do to submissions that there are.
 *
 * @param becomeLate submissions on time that would be late
 * @param becomeOnTime late submissions that would be on time
 * @param afterClosing submissions after the new closing date; they stay accepted
 * @param grades of students that would be others, by name
 */
public record TermsEffect(
        long becomeLate, long becomeOnTime, long afterClosing, List<GradeChange> grades) {

    /** Changes nothing. */
    public static final TermsEffect NONE = new TermsEffect(0, 0, 0, List.of());

    public TermsEffect {
        grades = List.copyOf(grades);
    }

    /** The same, with grades that name their assignment. */
    TermsEffect of(String assignment) {
        return new TermsEffect(
                becomeLate,
                becomeOnTime,
                afterClosing,
                grades.stream().map(grade -> grade.of(assignment)).toList());
    }

    /** This and that of another assignment. */
    TermsEffect and(TermsEffect other) {
        return new TermsEffect(
                becomeLate + other.becomeLate,
                becomeOnTime + other.becomeOnTime,
                afterClosing + other.afterClosing,
                Stream.concat(grades.stream(), other.grades.stream()).toList());
    }
}
