/** Journeys of students and teachers through the whole application. */
@NullMarked
package org.spikebook.e2e.journey;

import org.jspecify.annotations.NullMarked;
