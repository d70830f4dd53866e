/** From the text of equations to an expression tree: scanner, parsers, units. */
@NullMarked
package org.spikebook.simulator.equation.syntax;

import org.jspecify.annotations.NullMarked;
