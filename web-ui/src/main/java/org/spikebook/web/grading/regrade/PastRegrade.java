package org.spikebook.web.grading.regrade;

import java.time.Instant;

/**
 * A regrade that was published or discarded.
 *
 * @param by who ended it
 */
public record PastRegrade(String reason, boolean published, String by, Instant at) {}
