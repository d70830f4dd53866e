/** How long a lesson takes, and how much of it is left. */
@NullMarked
package org.spikebook.lesson.pace;

import org.jspecify.annotations.NullMarked;
