/** Samples, receptive fields and confusions of a trained network. */
@NullMarked
package org.spikebook.web.traininglab.sample;

import org.jspecify.annotations.NullMarked;
