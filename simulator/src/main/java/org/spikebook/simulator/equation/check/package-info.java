/** From expressions to a checked system: names, dimensions, order of evaluation. */
@NullMarked
package org.spikebook.simulator.equation.check;

import org.jspecify.annotations.NullMarked;
