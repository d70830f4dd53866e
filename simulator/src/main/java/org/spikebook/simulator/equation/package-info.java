/**
 * Neurons typed as differential equations: text → tokens → expressions → terms with checked units →
 * bytecode. Nothing but arithmetic can be written in it.
 */
@NullMarked
package org.spikebook.simulator.equation;

import org.jspecify.annotations.NullMarked;
