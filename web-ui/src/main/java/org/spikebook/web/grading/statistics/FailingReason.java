package org.spikebook.web.grading.statistics;

import org.spikebook.simulator.text.Text;

/**
 * A reason for which points were lost.
 *
 * @param example as one of the grades says it, with its measured values
 * @param count how many submissions have it
 */
public record FailingReason(Text example, int count) {}
