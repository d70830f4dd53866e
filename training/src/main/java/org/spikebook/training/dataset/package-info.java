/** Data sets that ship with Spikebook, their splits and their licences. */
@NullMarked
package org.spikebook.training.dataset;

import org.jspecify.annotations.NullMarked;
