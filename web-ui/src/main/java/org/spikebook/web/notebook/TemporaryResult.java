package org.spikebook.web.notebook;

/**
 * A type of results of cells that are forgotten when they are old: they are large, and can be made
 * again.
 *
 * @param type as in {@link org.spikebook.db.notebook.CellResultKey}
 */
public record TemporaryResult(String type) {}
