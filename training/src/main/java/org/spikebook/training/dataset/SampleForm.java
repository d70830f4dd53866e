package org.spikebook.training.dataset;

/**
 * What the samples of a data set are before an encoder makes spikes of them; see {@link Sample}.
 */
public enum SampleForm {
    /** Values that stand still, for example the pixels of an image. */
    STILL,
    /** Values that change from frame to frame, for example the bands of a sound. */
    SERIES,
    /** Events at points of time, for example those of an event camera. */
    EVENTS
}
