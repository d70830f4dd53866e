package org.spikebook.hardware.energy;

import org.spikebook.hardware.chip.Constant;
import org.spikebook.hardware.chip.EnergyTerm;

/**
 * One line of an energy breakdown: a count times a constant.
 *
 * @param item what is counted
 * @param count for one inference
 * @param constant what one of them costs
 * @param joules the product, for one inference
 */
public record EnergyLine(EnergyTerm item, double count, Constant constant, Joules joules) {}
