/**
 * Experiments: where simulation, training and hardware meet, for page, command line and grader
 * alike.
 */
@NullMarked
package org.spikebook.lesson.experiment;

import org.jspecify.annotations.NullMarked;
