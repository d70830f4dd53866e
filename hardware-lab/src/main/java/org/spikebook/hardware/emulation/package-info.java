/** Networks run in a chip's own integers, step by step, with every event counted. */
@NullMarked
package org.spikebook.hardware.emulation;

import org.jspecify.annotations.NullMarked;
