/** Figures: data reduced to what a screen can show, drawn as SVG by pure functions. */
@NullMarked
package org.spikebook.web.plot;

import org.jspecify.annotations.NullMarked;
