/**
 * Neuron models: equations and parameters of the members of a population.
 *
 * <p>To read it from the outside in:
 *
 * <ul>
 *   <li>A {@link org.spikebook.simulator.model.neuron.NeuronModel} describes parameters and
 *       variables, and makes the {@link org.spikebook.simulator.model.neuron.NeuronKernel} that
 *       advances a {@link org.spikebook.simulator.model.neuron.PopulationState} by a step. {@link
 *       org.spikebook.simulator.model.catalog.NeuronModels} lists the models; those that are typed
 *       as equations are in {@code simulator.equation}.
 *   <li>A leaky membrane ({@link org.spikebook.simulator.model.neuron.lif.Lif}, {@link
 *       org.spikebook.simulator.model.neuron.lif.AdaptiveThreshold}, {@link
 *       org.spikebook.simulator.model.neuron.lif.LeakyReadout}): {@code LeakyKernel} chooses the
 *       kernel by the receptors, {@link org.spikebook.simulator.model.neuron.lif.Propagators} has
 *       the constants of its exact step, and what happens at the threshold is a {@code Spiking}:
 *       {@code LifSpiking} with {@code LifThreshold} and {@code LifRefractory}, {@code LifJumps}
 *       where the order within a step is another one, or {@code AdaptiveSpiking}.
 *   <li>Other models have a kernel of their own, and one more where potential and receptors are
 *       integrated together by {@link org.spikebook.simulator.model.neuron.RungeKuttaFehlberg}
 *       ({@code …FehlbergKernel}, with {@code CoupledIntegration}); Izhikevich's has an {@code
 *       IzhikevichIntegrator}.
 *   <li>What spares work in a step: {@code RefractoryList}, {@code RestingRanges}, {@code
 *       ShortDecay}. Scratch for threads: {@link org.spikebook.simulator.model.neuron.StepScratch}.
 * </ul>
 *
 * <p>Kernels hold constants only; why they are done so: {@code docs/decisions/011}.
 */
@NullMarked
package org.spikebook.simulator.model.neuron;

import org.jspecify.annotations.NullMarked;
