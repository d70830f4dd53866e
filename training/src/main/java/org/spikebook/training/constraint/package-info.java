/** What weights are rounded to while they are trained. */
@NullMarked
package org.spikebook.training.constraint;

import org.jspecify.annotations.NullMarked;
