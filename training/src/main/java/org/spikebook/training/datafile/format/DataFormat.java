package org.spikebook.training.datafile.format;

import org.spikebook.training.datafile.source.DataFiles;
import org.spikebook.training.datafile.source.LimitedReading;

import java.io.IOException;

/**
 * A way of keeping labeled samples in a file, an archive or a folder. Implementations have no
 * state.
 */
public interface DataFormat {

    /** Its name in descriptions and texts, for example {@code idx}. */
    String type();

    /** Whether these files are meant to be of this format; broken ones may be. */
    boolean recognizes(DataFiles files) throws IOException;

    /**
     * Reads all samples.
     *
     * @throws org.spikebook.training.dataset.UnreadableDataException if something is wrong with the
     *     files, or they are too large
     * @throws IOException if they cannot be read
     */
    Samples read(DataFiles files, LimitedReading reading) throws IOException;
}
