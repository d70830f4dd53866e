package org.spikebook.db.assignment;

/**
 * A trained network that was submitted with a notebook.
 *
 * @param sha256 hash of the network's body
 * @param signed whether the server trained it
 */
public record SubmissionPart(String cellId, String sha256, boolean signed) {}
