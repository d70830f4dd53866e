package org.spikebook.lesson.experiment;

import org.spikebook.hardware.emulation.ChipRun;
import org.spikebook.hardware.energy.EnergyReport;
import org.spikebook.training.Evaluation;

/**
 * A network in software and on a chip, on the same samples.
 *
 * @param software with the weights as they were trained
 * @param chip with the chip's integers; knows the mapping
 * @param energy the energy breakdown of the run on the chip, beside the baselines
 */
public record ChipExperimentResult(Evaluation software, ChipRun chip, EnergyReport energy) {}
