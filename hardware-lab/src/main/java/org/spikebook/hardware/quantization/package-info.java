/** From float weights and time constants to a chip's integers. */
@NullMarked
package org.spikebook.hardware.quantization;

import org.jspecify.annotations.NullMarked;
