/** Parameters that describe themselves, their values, distributions and units. */
@NullMarked
package org.spikebook.simulator.parameter;

import org.jspecify.annotations.NullMarked;
