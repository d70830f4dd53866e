package org.spikebook.lesson.notebook;

/**
 * What a cached result belongs to: the same three always give the same result.
 *
 * @param cellHash from {@link CellHashes}
 * @param seed of the run or the training
 * @param engine name and version of the engine that computed it
 */
public record ResultKey(String cellHash, long seed, String engine) {}
