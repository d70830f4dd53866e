package org.spikebook.db.notebook;

/**
 * What a result depends on: the same key, the same result.
 *
 * @param inputHash hash of all that goes in, at most 100 characters
 * @param engine version of the engine
 * @param type what kind of result, for example {@code recording}
 */
public record CellResultKey(String inputHash, long seed, String engine, String type) {}
