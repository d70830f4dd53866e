/** Stimuli: what drives a network, and the spike sources that data sets become. */
@NullMarked
package org.spikebook.stimulus;

import org.jspecify.annotations.NullMarked;
