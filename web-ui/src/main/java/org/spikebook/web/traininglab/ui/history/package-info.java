/** Views of the recorded course of a training. */
@NullMarked
package org.spikebook.web.traininglab.ui.history;

import org.jspecify.annotations.NullMarked;
