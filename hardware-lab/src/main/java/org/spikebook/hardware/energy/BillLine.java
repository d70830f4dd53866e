package org.spikebook.hardware.energy;

import org.spikebook.hardware.chip.Billed;
import org.spikebook.hardware.chip.Constant;

/**
 * One position of a bill: a count times a constant.
 *
 * @param item what is counted
 * @param count for one inference
 * @param constant what one of them costs
 * @param joules the product, for one inference
 */
public record BillLine(Billed item, double count, Constant constant, Joules joules) {}
