package org.spikebook.web.classroom;

/**
 * A student's grade that would be another, in points after deduction.
 *
 * @param student the name in the class; with that of the assignment where there are several
 */
public record GradeChange(String student, double before, double after, double maxPoints) {

    /** The same, with the name of its assignment. */
    GradeChange of(String assignment) {
        return new GradeChange(student + ", " + assignment, before, after, maxPoints);
    }
}
