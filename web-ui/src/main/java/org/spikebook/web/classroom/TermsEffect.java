package org.spikebook.web.classroom;

import java.util.List;

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
}
