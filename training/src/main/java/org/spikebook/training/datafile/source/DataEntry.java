package org.spikebook.training.datafile.source;

import java.util.Locale;

/**
 * One file of a data set.
 *
 * @param path within the set, parts divided by {@code /}
 * @param size in bytes, as far as is known before it is read
 */
public record DataEntry(String path, long size) {

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path of the folder that it is in; empty at the top. */
    public String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The ending of its name, without the dot, in small letters; empty if there is none. */
    public String extension() {
        String name = name();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
