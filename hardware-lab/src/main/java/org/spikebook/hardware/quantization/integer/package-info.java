/**
 * A network in the chip's integers: registers, the neurons that step by them, weight formats,
 * synapse tables.
 */
@NullMarked
package org.spikebook.hardware.quantization.integer;

import org.jspecify.annotations.NullMarked;
