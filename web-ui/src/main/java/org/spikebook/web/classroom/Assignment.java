package org.spikebook.web.classroom;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.common.ResourceNotFound;

import java.time.Instant;
import java.util.UUID;

/**
 * A lesson to be submitted.
 *
 * @param terms its dates, which submission counts, and what late ones lose
 * @param withdrawn whether it takes no submissions any more
 */
public record Assignment(
        AssignmentId id,
        CourseId course,
        String lessonSlug,
        String title,
        AssignmentTerms terms,
        boolean withdrawn) {

    /** Which of several submissions counts. */
    public CountingPolicy policy() {
        return terms.policy();
    }

    /** Later is late; none: never. */
    public @Nullable Instant dueAt() {
        return terms.dueAt();
    }

    /** The same under other terms. */
    Assignment with(AssignmentTerms other) {
        return new Assignment(id, course, lessonSlug, title, other, withdrawn);
    }

    /** The same as its reader is shown it: called as its lesson is in the reader's language. */
    public Assignment shown(StoredTitles titles) {
        return new Assignment(
                id, course, lessonSlug, titles.lesson(lessonSlug, title), terms, withdrawn);
    }

    /**
     * The assignment that an address names.
     *
     * @throws ResourceNotFound if it can name none
     */
    public static AssignmentId idOf(String name) {
        try {
            return new AssignmentId(UUID.fromString(name));
        } catch (IllegalArgumentException notAnId) {
            throw new ResourceNotFound();
        }
    }

    /** With the title that was stored, which files have in all languages. */
    public static Assignment of(AssignmentRow row) {
        return new Assignment(
                row.id(),
                row.course(),
                row.lessonSlug(),
                row.title(),
                row.terms(),
                row.withdrawnAt() != null);
    }
}
