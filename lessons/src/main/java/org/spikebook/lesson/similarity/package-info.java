/**
 * What submissions have in common beyond what their lesson gave to all: pairs to look at. It says
 * nothing of how they came to be alike.
 */
@NullMarked
package org.spikebook.lesson.similarity;

import org.jspecify.annotations.NullMarked;
