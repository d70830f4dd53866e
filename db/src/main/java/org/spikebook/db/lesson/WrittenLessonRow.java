package org.spikebook.db.lesson;

import org.spikebook.db.classroom.CourseId;

import java.time.Instant;

/**
 * A lesson that is being written.
 *
 * @param course whose instructors write it
 * @param slug its address, which no other lesson has
 * @param title as it was read last
 * @param files JSON
 * @param revision counted up with each save
 */
public record WrittenLessonRow(
        WrittenLessonId id,
        CourseId course,
        String slug,
        String title,
        String files,
        long revision,
        Instant changedAt) {}
