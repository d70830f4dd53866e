/** Checks of potentials, currents and weights of a network, and of its demand of a chip. */
@NullMarked
package org.spikebook.lesson.check.network;

import org.jspecify.annotations.NullMarked;
