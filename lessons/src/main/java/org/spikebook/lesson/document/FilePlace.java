package org.spikebook.lesson.document;

/** How a place in a file is written in the path of a problem: {@code lesson.md:31}. */
public final class FilePlace {

    private FilePlace() {}

    /**
     * A line of a file.
     *
     * @param line counted from 1
     */
    public static String of(String file, int line) {
        return file + ":" + line;
    }
}
