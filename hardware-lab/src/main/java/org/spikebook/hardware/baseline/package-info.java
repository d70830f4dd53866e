/** What the same task costs on a CPU or a GPU. */
@NullMarked
package org.spikebook.hardware.baseline;

import org.jspecify.annotations.NullMarked;
