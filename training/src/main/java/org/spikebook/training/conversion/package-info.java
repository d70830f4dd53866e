/** Turns trained networks of rectified linear neurons into spiking ones. */
@NullMarked
package org.spikebook.training.conversion;

import org.jspecify.annotations.NullMarked;
