/**
 * Reviews lessons as an author wants to before they are taught: do their tasks ask what they mean
 * to?
 */
@NullMarked
package org.spikebook.lesson.review;

import org.jspecify.annotations.NullMarked;
