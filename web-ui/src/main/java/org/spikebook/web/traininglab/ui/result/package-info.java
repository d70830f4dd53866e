/** Panels of a training's result. */
@NullMarked
package org.spikebook.web.traininglab.ui.result;

import org.jspecify.annotations.NullMarked;
