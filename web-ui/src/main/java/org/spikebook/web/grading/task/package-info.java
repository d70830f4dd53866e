/** What a student has of a task before submitting: checks of it, hints, the model solution. */
@NullMarked
package org.spikebook.web.grading.task;

import org.jspecify.annotations.NullMarked;
