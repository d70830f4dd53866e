/** Populations in a run: blocks of neurons that advance independently. */
@NullMarked
package org.spikebook.simulator.engine.population;

import org.jspecify.annotations.NullMarked;
