/** Input and hidden spikes of a sample as events. */
@NullMarked
package org.spikebook.training.bptt.spike;

import org.jspecify.annotations.NullMarked;
