/** Connectors: the rules that draw a projection's pairs. */
@NullMarked
package org.spikebook.simulator.model.connector;

import org.jspecify.annotations.NullMarked;
