/** Axes and curves in JSON. */
@NullMarked
package org.spikebook.lesson.curve.document;

import org.jspecify.annotations.NullMarked;
