/** A network in the chip's integers: registers, weight formats, synapse tables. */
@NullMarked
package org.spikebook.hardware.quantization.integer;

import org.jspecify.annotations.NullMarked;
