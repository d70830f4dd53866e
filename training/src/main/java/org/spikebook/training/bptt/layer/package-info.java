/** Layers of a trainable network: constants, kernels, activity of a sample. */
@NullMarked
package org.spikebook.training.bptt.layer;

import org.jspecify.annotations.NullMarked;
