/** Checks of potentials and weights of a network. */
@NullMarked
package org.spikebook.lesson.check.network;

import org.jspecify.annotations.NullMarked;
