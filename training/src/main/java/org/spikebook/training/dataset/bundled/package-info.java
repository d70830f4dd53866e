/** The data sets that ship with Spikebook or are computed by it. */
@NullMarked
package org.spikebook.training.dataset.bundled;

import org.jspecify.annotations.NullMarked;
