package org.spikebook.web.classroom;

/**
 * A student's grade that would be another, in points after deduction.
 *
 * @param student the name in the class
 */
public record GradeChange(String student, double before, double after, double maxPoints) {}
