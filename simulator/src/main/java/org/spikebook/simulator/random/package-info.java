/** Named, splittable random streams: the only source of randomness. */
@NullMarked
package org.spikebook.simulator.random;

import org.jspecify.annotations.NullMarked;
