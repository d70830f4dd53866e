package org.spikebook.web.chiplab;

import org.jspecify.annotations.Nullable;

/**
 * What a chip job works on.
 *
 * @param cellHash hash of the chip cell with all that it depends on
 * @param trainedHash hash of the training cell, under which its network is kept
 * @param seed of the training
 * @param chip id of the chip
 * @param ownChip the file of a chip of one's own; none in jobs of earlier versions
 * @param learner the projection that continues learning; none, or empty, for none
 */
public record ChipPayload(
        String cellHash,
        String trainedHash,
        long seed,
        String chip,
        double inferencesPerSecond,
        @Nullable String ownChip,
        @Nullable String learner) {

    /** On a chip that comes with Spikebook. */
    ChipPayload(
            String cellHash,
            String trainedHash,
            long seed,
            String chip,
            double inferencesPerSecond) {
        this(cellHash, trainedHash, seed, chip, inferencesPerSecond, null, null);
    }
}
