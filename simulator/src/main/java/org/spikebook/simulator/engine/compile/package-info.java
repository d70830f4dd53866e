/**
 * From a valid network to tables that the engine can run.
 *
 * <p>{@link org.spikebook.simulator.engine.compile.NetworkCompiler} has a compiler for each kind of
 * member. That of projections draws pairs ({@code PairTable}, {@code AdjacencyDraw}), then weights
 * and delays ({@code WeightDraws}, {@code DelayDraws}), into one {@link
 * org.spikebook.simulator.engine.compiled.SynapseBlock} for each block of the target: lists ({@link
 * org.spikebook.simulator.engine.compiled.SynapseTable}) or a matrix of bits ({@link
 * org.spikebook.simulator.engine.compiled.AdjacencyMatrix}). Where {@code MergePlan} finds it
 * worthwhile, {@code MergedTables} puts lists of one source side by side ({@link
 * org.spikebook.simulator.engine.compiled.MergedTable}).
 */
@NullMarked
package org.spikebook.simulator.engine.compile;

import org.jspecify.annotations.NullMarked;
