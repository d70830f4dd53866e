/** A chip's own integer arithmetic, step by step, with every event counted. */
@NullMarked
package org.spikebook.hardware.emulation;

import org.jspecify.annotations.NullMarked;
