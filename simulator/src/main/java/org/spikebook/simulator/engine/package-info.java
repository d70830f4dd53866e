/**
 * Runs compiled networks.
 *
 * <p>To read it from the outside in:
 *
 * <ul>
 *   <li>{@link org.spikebook.simulator.engine.Simulator} runs from beginning to end; {@link
 *       org.spikebook.simulator.engine.Simulation} step by step, with {@link
 *       org.spikebook.simulator.engine.Snapshot}s and {@link
 *       org.spikebook.simulator.engine.Steering}.
 *   <li>{@code WiringBuilder} makes the parts of a run, which are a {@code Wiring}; {@code
 *       HistoryRequirements} says what they need of each other; {@code StepWork} has a {@link
 *       org.spikebook.simulator.engine.threads.ThreadTeam} do a step, in the parts of a {@code
 *       WorkPartition}.
 *   <li>A {@code PopulationRun} has a {@code PopulationBlock} for each worker; where tables are
 *       joined, {@code MergedBlocks} advance several, with {@code BorrowedAccumulators}.
 *   <li>What is in flight: {@code SpikeHistory} of {@code SpikeList}s, {@code CurrentHistory}.
 *   <li>{@code Deliveries} chooses how spikes arrive along a projection: {@code CountedDelivery},
 *       {@code SharedWeightDelivery}, {@code MatrixDelivery}, {@code OwnWeightDelivery}, {@code
 *       GradedDelivery}, {@code EfficacyDelivery} or {@code PlasticDelivery}, which has {@code
 *       SpikeTraces}, a {@code SynapticScaling} and perhaps {@code RewardedWeights}; currents come
 *       by a {@code CurrentInlet}.
 *   <li>{@code Recorders} observe; {@code Divergence} finds out why a neuron diverged.
 * </ul>
 *
 * <p>Why it is done so, and what it gave: {@code docs/decisions/011-simulator-kernels.md}.
 */
@NullMarked
package org.spikebook.simulator.engine;

import org.jspecify.annotations.NullMarked;
