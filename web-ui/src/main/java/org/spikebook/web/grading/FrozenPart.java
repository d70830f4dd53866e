package org.spikebook.web.grading;

/**
 * A trained network that was submitted.
 *
 * @param cellId the training cell
 * @param signed whether this server trained it; if not, it came from elsewhere
 */
public record FrozenPart(String cellId, boolean signed) {}
