/**
 * From float weights and time constants to a chip's integers.
 *
 * <p>To read it from the outside in:
 *
 * <ul>
 *   <li>{@link org.spikebook.hardware.quantization.Quantizer} leaves a network to the quantizer of
 *       the chip's neuron rule; a {@link org.spikebook.hardware.quantization.Quantization} comes of
 *       it: an {@link org.spikebook.hardware.quantization.integer.IntegerNetwork} and a {@link
 *       org.spikebook.hardware.quantization.QuantizationReport}, or what the chip does not have,
 *       which {@code UnsupportedParts} finds. What it does otherwise is said by {@code
 *       ChipDeviations}.
 *   <li>Both quantizers take {@code FloatSynapses} as the simulator draws them, a population's step
 *       as {@code LifStep} has it, choose a scale for its {@code IncomingWeights}, and round
 *       synapses to that by a {@code SynapseQuantizer}.
 *   <li>Loihi: {@code LoihiQuantizer}, {@code LoihiScale}, {@link
 *       org.spikebook.hardware.quantization.integer.LoihiRegisters}, {@link
 *       org.spikebook.hardware.quantization.integer.WeightFormat}; {@link
 *       org.spikebook.hardware.quantization.Retiming} where every spike takes a step, {@link
 *       org.spikebook.hardware.quantization.integer.StdpRegisters} where weights learn.
 *   <li>TrueNorth: {@code TrueNorthQuantizer}, {@code TrueNorthScale}, {@link
 *       org.spikebook.hardware.quantization.integer.TrueNorthRegisters} of {@link
 *       org.spikebook.hardware.quantization.integer.TrueNorthCell}s; weights of several bits are
 *       {@link org.spikebook.hardware.quantization.integer.AxonCopies}, a bit of the crossbar has
 *       an {@link org.spikebook.hardware.quantization.integer.AxonFormat}.
 *   <li>Training that knows of it: {@link org.spikebook.hardware.quantization.ChipWeights}.
 * </ul>
 */
@NullMarked
package org.spikebook.hardware.quantization;

import org.jspecify.annotations.NullMarked;
