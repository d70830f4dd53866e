package org.spikebook.training.dataset;

/** The three parts of a data set. */
public enum Split {
    /** Weights are fitted to it. */
    TRAIN,
    /** The best epoch is chosen on it. */
    VALIDATION,
    /** The accuracy that counts is measured on it, and nothing else is. */
    TEST
}
