package org.spikebook.web.networklab;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.recording.Recording;

/**
 * What a run left.
 *
 * @param dataHash of the data that were shown in it, as {@link ShownData} gives it; none in runs of
 *     earlier versions
 */
public record KeptRun(Recording recording, @Nullable String dataHash) {}
