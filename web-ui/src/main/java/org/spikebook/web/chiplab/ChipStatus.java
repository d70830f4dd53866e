package org.spikebook.web.chiplab;

/**
 * How far a chip job is.
 *
 * @param done share of the samples, 0 to 1
 */
public record ChipStatus(double done) {}
