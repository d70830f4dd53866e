package org.spikebook.web.authoring;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.lesson.authoring.LessonDraft;

/**
 * A lesson opened for editing.
 *
 * @param course whose instructors write it
 * @param revision on which an edit is based
 * @param published its newest version; 0 for none
 */
public record OpenLesson(
        CourseId course, String slug, LessonDraft draft, long revision, int published) {}
