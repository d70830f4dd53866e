package org.spikebook.db.notebook;

import java.time.Instant;

/**
 * A state of a notebook that its owner named.
 *
 * @param number of the revision
 * @param savedAt when the state was saved
 */
public record NamedRevisionRow(long number, String name, Instant savedAt) {}
