package org.spikebook.training.datafile;

import java.util.Locale;

/**
 * One file of a data set.
 *
 * @param path within the set, parts divided by {@code /}
 * @param size in bytes, as far as is known before it is read
 */
record DataEntry(String path, long size) {

    /** The last part of the path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path of the folder that it is in; empty at the top. */
    String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The ending of its name, without the dot, in small letters; empty if there is none. */
    String extension() {
        String name = name();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
