/** What may be wrong with a network, and how large one may be. */
@NullMarked
package org.spikebook.simulator.network.validation;

import org.jspecify.annotations.NullMarked;
