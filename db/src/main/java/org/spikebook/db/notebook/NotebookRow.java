package org.spikebook.db.notebook;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;

import java.time.Instant;

/**
 * A notebook without its body.
 *
 * @param lessonSlug the lesson it was made from, if any
 * @param lessonVariant the variant of that lesson, if it is one
 * @param head number of the revision that is shown
 * @param copiedFrom the notebook it is a copy of, if any
 */
public record NotebookRow(
        NotebookId id,
        VisitorId owner,
        String title,
        @Nullable String lessonSlug,
        @Nullable String lessonVariant,
        long head,
        @Nullable NotebookId copiedFrom,
        Instant createdAt,
        Instant updatedAt) {}
