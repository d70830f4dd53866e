/**
 * Interpretation of a checked system block by block, where no bytecode can be made: the same bits.
 */
@NullMarked
package org.spikebook.simulator.equation.interpret;

import org.jspecify.annotations.NullMarked;
