/** Recordings of event cameras in the formats of their makers. */
@NullMarked
package org.spikebook.training.datafile.event;

import org.jspecify.annotations.NullMarked;
