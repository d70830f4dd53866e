package org.spikebook.db.account;

import java.time.Instant;

/**
 * A browser that is a visitor.
 *
 * @param tokenHash of the secret that it holds
 * @param createdAt since when it is
 */
public record DeviceRow(String tokenHash, Instant createdAt) {}
