/**
 * From a valid network to tables that the engine can run.
 *
 * <p>{@link org.spikebook.compile.NetworkCompiler} has a compiler for each kind of member. That of
 * projections draws pairs ({@code PairTable}, {@code AdjacencyDraw}), then weights and delays
 * ({@code WeightDraws}, {@code DelayDraws}), into one {@link org.spikebook.compile.SynapseBlock}
 * for each block of the target: lists ({@link org.spikebook.compile.SynapseTable}) or a matrix of
 * bits ({@link org.spikebook.compile.AdjacencyMatrix}). Where {@code JointPlan} finds it worth
 * while, {@code JointTables} puts lists of one source side by side ({@link
 * org.spikebook.compile.JointTable}).
 */
@NullMarked
package org.spikebook.compile;

import org.jspecify.annotations.NullMarked;
