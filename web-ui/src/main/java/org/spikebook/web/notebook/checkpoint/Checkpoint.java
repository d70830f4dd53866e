package org.spikebook.web.notebook.checkpoint;

import java.time.Instant;

/** A state of a notebook with its name. */
public record Checkpoint(long revision, String name, Instant savedAt) {}
