package org.spikebook.db.lesson;

import java.time.Instant;

/**
 * A published version of a lesson.
 *
 * @param version counted from 1
 * @param files JSON
 */
public record LessonEditionRow(
        WrittenLessonId lesson, int version, String files, Instant publishedAt) {}
