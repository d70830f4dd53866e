package org.spikebook.db.grade;

import org.spikebook.db.assignment.SubmissionId;

import java.time.Instant;

/**
 * What a submission earned.
 *
 * @param detail versioned JSON: points and reasons a task
 */
public record GradeRow(
        SubmissionId submission,
        double points,
        double maxPoints,
        String detail,
        String engine,
        Instant gradedAt) {}
