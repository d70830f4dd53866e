package org.spikebook.db.share;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.notebook.NotebookId;

import java.time.Instant;

/**
 * A link that shows a notebook read only.
 *
 * @param withAnswers shows what its owner answered and predicted
 * @param expiresAt null for never
 */
public record ShareRow(
        ShareId id,
        NotebookId notebook,
        String tokenHash,
        boolean withAnswers,
        Instant createdAt,
        @Nullable Instant expiresAt) {}
