package org.spikebook.web.authoring;

import org.spikebook.db.lesson.WrittenLessonId;

import java.time.Instant;

/**
 * A lesson in the list of those that a class writes.
 *
 * @param slug its address once it is published
 * @param published its newest version; 0 for none
 * @param changedAt when it was edited last
 */
public record WrittenLesson(
        WrittenLessonId id, String slug, String title, int published, Instant changedAt) {}
