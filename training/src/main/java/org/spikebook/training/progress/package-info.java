/** How a training goes: epochs, checkpoints, provenance. */
@NullMarked
package org.spikebook.training.progress;

import org.jspecify.annotations.NullMarked;
