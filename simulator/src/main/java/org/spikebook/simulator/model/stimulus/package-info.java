/**
 * Stimuli: what drives a network, and the spike sources that data sets become.
 *
 * <p>To read it from the outside in:
 *
 * <ul>
 *   <li>A {@link org.spikebook.simulator.model.stimulus.StimulusModel} is a {@link
 *       org.spikebook.simulator.model.stimulus.SpikeStimulus}, which makes a {@link
 *       org.spikebook.simulator.model.stimulus.SpikeGenerator}, or a {@link
 *       org.spikebook.simulator.model.stimulus.CurrentStimulus}, which makes a {@link
 *       org.spikebook.simulator.model.stimulus.CurrentGenerator}. {@link
 *       org.spikebook.simulator.model.catalog.StimulusModels} lists them.
 *   <li>Poisson spikes of constant rate begin at {@link
 *       org.spikebook.simulator.model.stimulus.poisson.Poisson}: {@code SparsePoisson}, where
 *       spikes are few, draws for a {@code PoissonGroup} of lines together by a {@code
 *       PoissonTable}; {@code DensePoisson} draws for four {@code PoissonLanes} together by {@code
 *       PoissonCells}. Either lists its spikes, or, where lines reach their targets one to one,
 *       adds up their weights by a {@link
 *       org.spikebook.simulator.model.stimulus.poisson.CountAdder} ({@code SparseAdder}, {@code
 *       DenseAdder}), by vectors where {@code VectorUse} finds them worthwhile. Rates that change
 *       ({@code RateProfile}) are drawn by a {@code VaryingPoissonGenerator}.
 *   <li>Data: {@link org.spikebook.simulator.model.stimulus.DatasetStimulus} shows one sample of a
 *       {@link org.spikebook.simulator.model.stimulus.SpikeSource}, which {@link
 *       org.spikebook.simulator.model.stimulus.SpikeSources} finds, as a {@link
 *       org.spikebook.simulator.model.stimulus.SpikeTrain}.
 * </ul>
 */
@NullMarked
package org.spikebook.simulator.model.stimulus;

import org.jspecify.annotations.NullMarked;
