/** Data sets that ship with Spikebook, their splits and their licenses. */
@NullMarked
package org.spikebook.training.dataset;

import org.jspecify.annotations.NullMarked;
