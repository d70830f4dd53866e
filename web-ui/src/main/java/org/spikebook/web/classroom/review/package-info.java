/** Trying a lesson before a class gets it. */
@NullMarked
package org.spikebook.web.classroom.review;

import org.jspecify.annotations.NullMarked;
