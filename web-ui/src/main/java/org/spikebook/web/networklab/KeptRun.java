package org.spikebook.web.networklab;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.recording.Recording;

/**
 * The recording of a run as the job keeps it, and what it was a run of.
 *
 * @param dataHash of the data that were shown in it, as {@link ShownData} gives it; none in runs of
 *     earlier versions
 */
public record KeptRun(Recording recording, @Nullable String dataHash) {}
