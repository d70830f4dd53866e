/** Published limits and constants of neuromorphic chips. */
@NullMarked
package org.spikebook.hardware.chip;

import org.jspecify.annotations.NullMarked;
