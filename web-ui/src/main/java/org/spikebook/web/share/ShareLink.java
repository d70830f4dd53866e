package org.spikebook.web.share;

import org.spikebook.db.share.ShareId;
import org.spikebook.db.share.ShareRow;

import java.time.Instant;
import java.util.Optional;

/**
 * A link to a notebook, as its owner sees it.
 *
 * @param withAnswers shows what the owner answered and predicted
 * @param expiresAt empty for never
 */
public record ShareLink(
        ShareId id, boolean withAnswers, Instant createdAt, Optional<Instant> expiresAt) {

    static ShareLink of(ShareRow row) {
        return new ShareLink(
                row.id(), row.withAnswers(), row.createdAt(), Optional.ofNullable(row.expiresAt()));
    }
}
