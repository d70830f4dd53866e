/** From a checked system to the code that advances it: bytecode, exact and adaptive steps. */
@NullMarked
package org.spikebook.simulator.equation.codegen;

import org.jspecify.annotations.NullMarked;
