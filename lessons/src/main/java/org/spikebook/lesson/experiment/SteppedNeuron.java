package org.spikebook.lesson.experiment;

import org.spikebook.hardware.emulation.NeuronTrace;
import org.spikebook.hardware.quantization.FloatTwin;

/**
 * One neuron on a chip and in floating point, step by step, driven by the same input.
 *
 * @param unitsPerMv how many steps of v on the chip make one mV
 */
public record SteppedNeuron(NeuronTrace chip, FloatTwin.Trace software, double unitsPerMv) {}
