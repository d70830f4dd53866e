/** Encoders: how the values of a sample become spikes. */
@NullMarked
package org.spikebook.training.encoding;

import org.jspecify.annotations.NullMarked;
