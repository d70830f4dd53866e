/** The view of a training cell. */
@NullMarked
package org.spikebook.web.traininglab.ui;

import org.jspecify.annotations.NullMarked;
