/** Plasticity rules: how weights change during a run. */
@NullMarked
package org.spikebook.plasticity;

import org.jspecify.annotations.NullMarked;
