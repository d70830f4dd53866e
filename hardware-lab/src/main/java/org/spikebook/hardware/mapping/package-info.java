/**
 * Which neuron and which synapse sits on which core.
 *
 * <p>To read it from the outside in:
 *
 * <ul>
 *   <li>{@link org.spikebook.hardware.mapping.ChipMapper} has a network quantized, cut into cores,
 *       and these placed: a {@link org.spikebook.hardware.mapping.MappingResult} with a {@link
 *       org.spikebook.hardware.mapping.ChipMapping} or with what prevents it, limits included that
 *       a {@code RelaxedNetwork} finds behind other problems. {@code FitAdvice} says what would
 *       fit.
 *   <li>Cores with a memory of synapses: {@code Partitioner} cuts, {@code CoreMeter} measures what
 *       a core would use of each {@link org.spikebook.hardware.mapping.Resource}.
 *   <li>Crossbars: {@code CrossbarMapper} follows a {@code CrossbarPlan} of {@code CrossbarLayer}s:
 *       {@code AxonColumns} says what neurons want, {@code FanInSplit} splits those that want too
 *       much, {@code FanOut} with its {@code Splitter} brings spikes to several axons.
 *   <li>Both give a {@code Layout}. {@code Placer} gives its cores their places, by {@code
 *       HilbertCurve} and {@code Annealing} as {@link
 *       org.spikebook.hardware.mapping.placement.PlacementMethod} says; {@link
 *       org.spikebook.hardware.mapping.placement.Routes} and {@link
 *       org.spikebook.hardware.mapping.placement.Router} say which way spikes take.
 * </ul>
 */
@NullMarked
package org.spikebook.hardware.mapping;

import org.jspecify.annotations.NullMarked;
