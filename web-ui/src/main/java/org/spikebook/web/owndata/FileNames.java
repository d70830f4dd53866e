package org.spikebook.web.owndata;

/** Names of uploaded files, which may be anything. */
final class FileNames {

    private static final int LONGEST = 80;

    private FileNames() {}

    /** The last part of a path without what file systems, shells or data set names trip over. */
    static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
        String end = plain.substring(Math.max(0, plain.length() - LONGEST));
        String visible = end.replaceAll("^[. ]+", "");
        return visible.isEmpty() ? "data" : visible;
    }
}
