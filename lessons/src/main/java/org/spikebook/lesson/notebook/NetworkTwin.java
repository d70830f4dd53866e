package org.spikebook.lesson.notebook;

/**
 * A second run of a network beside the first, which differs from it in one number.
 *
 * @param path of the number in the network document, as that of a lock
 * @param value that the number has in the second run
 */
public record NetworkTwin(String path, double value) {

    /** Path of the seed, which both runs share. */
    public static final String SEED = "/run/seed";
}
