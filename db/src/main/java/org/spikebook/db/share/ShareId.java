package org.spikebook.db.share;

import java.util.UUID;

/** Identity of a link that shows a notebook. */
public record ShareId(UUID value) {}
