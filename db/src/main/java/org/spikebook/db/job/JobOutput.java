package org.spikebook.db.job;

import org.jspecify.annotations.Nullable;

/**
 * What a job has said so far: versioned JSON that only its kind understands.
 *
 * @param progress how far it is; null before the first
 * @param result once done
 * @param error why it failed, if it did
 */
public record JobOutput(
        @Nullable String progress, @Nullable String result, @Nullable String error) {

    public static final JobOutput NONE = new JobOutput(null, null, null);
}
