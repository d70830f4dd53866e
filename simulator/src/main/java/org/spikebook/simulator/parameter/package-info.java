/** The ground floor: parameters that describe themselves, values, units, problems and texts. */
@NullMarked
package org.spikebook.simulator.parameter;

import org.jspecify.annotations.NullMarked;
