/** Lessons that a class writes for itself, in the browser: edited, tried, published, taken over. */
@NullMarked
package org.spikebook.web.authoring;

import org.jspecify.annotations.NullMarked;
