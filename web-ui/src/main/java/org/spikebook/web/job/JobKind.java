package org.spikebook.web.job;

import java.time.Duration;

/**
 * A kind of long work.
 *
 * @param name stable, at most 40 characters; rows keep it
 * @param payload what to work on; kept as JSON, so a record of plain values
 * @param limit after so long a job of this kind is stopped
 */
public record JobKind<P>(String name, Class<P> payload, Duration limit) {}
