/**
 * What a sweep cell asks for: parameters with their values, a measure, and what is drawn over it.
 */
@NullMarked
package org.spikebook.lesson.notebook.sweep;

import org.jspecify.annotations.NullMarked;
