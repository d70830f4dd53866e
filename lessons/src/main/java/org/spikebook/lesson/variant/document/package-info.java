/** How the variants of a lesson are written in its front matter. */
@NullMarked
package org.spikebook.lesson.variant.document;

import org.jspecify.annotations.NullMarked;
