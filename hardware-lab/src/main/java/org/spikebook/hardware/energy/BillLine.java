package org.spikebook.hardware.energy;

import org.spikebook.hardware.chip.Constant;
import org.spikebook.parameter.Text;

/**
 * One position of a bill: a count times a constant.
 *
 * @param key its name in JSON
 * @param count for one inference
 * @param constant what one of them costs
 * @param joules the product, for one inference
 */
public record BillLine(String key, Text label, double count, Constant constant, Joules joules) {}
