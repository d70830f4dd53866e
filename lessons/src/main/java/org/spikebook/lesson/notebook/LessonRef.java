package org.spikebook.lesson.notebook;

/**
 * The lesson that a notebook was made from.
 *
 * @param id the lesson's folder, for example {@code 01-from-spike-to-silicon}
 * @param version counted up by the lesson's author
 */
public record LessonRef(String id, int version) {}
