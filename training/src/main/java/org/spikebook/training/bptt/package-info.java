/**
 * Backpropagation through time of a drawn network, with loops or without.
 *
 * <p>To read it from the outside in:
 *
 * <ul>
 *   <li>From drawing to numbers: {@link org.spikebook.training.bptt.NetworkInspector} finds the
 *       {@code FlowOrder} and has a {@code NeuronsReader} ({@code LifReader}) and a {@code
 *       TrainableProjection} look at each part. What comes out is a {@link
 *       org.spikebook.training.bptt.layer.TrainableNetwork} of {@code Layer}s and {@code
 *       Connection}s; those that share weights have a {@code SharedWeightMap}.
 *   <li>In memory: arrays over a layer are cut as {@code Lanes} says; a connection's weights are
 *       {@code Synapses} ({@code DenseSynapses}, or {@code SharedSynapses} with {@code
 *       SynapseRuns}). A {@code SampleTrace} keeps what one sample leaves for the backward pass:
 *       {@code SpikeEvents} by step, {@code SpikesByNeuron}, {@code InputSpikes}.
 *   <li>One sample: {@code SampleRunner} goes forward and backward, with a {@code LayerKernel}
 *       ({@code LifKernel}, {@code ReluKernel}) for the neurons and a {@code Propagation} ({@code
 *       DensePropagation}, {@code SharedPropagation}) for the synapses.
 *   <li>The loops that the time is spent in: {@code RowKernel}, by {@code PlainRows}, which is the
 *       reference, or {@code VectorRows} with the same bits.
 *   <li>A batch: {@link org.spikebook.training.bptt.BatchTrainer} has {@link
 *       org.spikebook.training.bptt.WorkerPool} do samples, then a {@code WeightUpdate} sum the
 *       gradient and update the weights of each {@code WeightChunk}; {@code TimeConstants} and
 *       {@code Thresholds} where they are trained too.
 *   <li>The exact run: {@link org.spikebook.training.bptt.ExactRun}, with {@code ExactLayer} and
 *       {@code ExactSynapses}, in double precision: its spikes are the simulator's, and accuracy is
 *       measured by it.
 * </ul>
 */
@NullMarked
package org.spikebook.training.bptt;

import org.jspecify.annotations.NullMarked;
