/** Figures of a chip report: cores, links, energy, trade-offs. */
@NullMarked
package org.spikebook.web.chiplab.figure;

import org.jspecify.annotations.NullMarked;
