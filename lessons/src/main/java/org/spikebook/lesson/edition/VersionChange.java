package org.spikebook.lesson.edition;

/**
 * How a version of a lesson differs from the one before, in cells.
 *
 * @param added cells that were not there
 * @param changed cells with other words, settings, documents or checks, hidden ones too
 * @param removed cells that are there no longer
 */
public record VersionChange(int added, int changed, int removed) {

    /** Whether every cell is as before. */
    public boolean isNone() {
        return added + changed + removed == 0;
    }
}
