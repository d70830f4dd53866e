/** Training in the notebook: what a training cell shows, free of any page. */
@NullMarked
package org.spikebook.web.traininglab;

import org.jspecify.annotations.NullMarked;
