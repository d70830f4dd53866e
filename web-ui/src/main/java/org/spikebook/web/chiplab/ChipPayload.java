package org.spikebook.web.chiplab;

/**
 * What a chip job works on.
 *
 * @param cellHash hash of the chip cell with all that it depends on
 * @param trainedHash hash of the training cell, under which its network is kept
 * @param seed of the training
 * @param chip id of the chip
 */
public record ChipPayload(
        String cellHash, String trainedHash, long seed, String chip, double inferencesPerSecond) {}
