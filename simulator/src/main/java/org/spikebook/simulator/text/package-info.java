/** Sentences for people, kept as keys into resource bundles, and plain text made safe to show. */
@NullMarked
package org.spikebook.simulator.text;

import org.jspecify.annotations.NullMarked;
