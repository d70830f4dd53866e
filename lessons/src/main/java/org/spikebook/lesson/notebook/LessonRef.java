package org.spikebook.lesson.notebook;

/**
 * The lesson that a notebook was made from.
 *
 * @param id the lesson's folder, for example {@code 01-from-spike-to-silicon}
 * @param version counted up by the lesson's author
 * @param variant id of the variant whose values the notebook has; empty for the lesson itself
 */
public record LessonRef(String id, int version, String variant) {

    /** Of the lesson itself. */
    public LessonRef(String id, int version) {
        this(id, version, "");
    }

    /** The same of another variant of the lesson. */
    public LessonRef withVariant(String changed) {
        return new LessonRef(id, version, changed);
    }
}
