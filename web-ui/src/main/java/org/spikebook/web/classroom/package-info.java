/** Classes: made by instructors, joined by code. */
@NullMarked
package org.spikebook.web.classroom;

import org.jspecify.annotations.NullMarked;
