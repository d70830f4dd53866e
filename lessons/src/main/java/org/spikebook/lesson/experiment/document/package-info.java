/** What experiments read and write as JSON. */
@NullMarked
package org.spikebook.lesson.experiment.document;

import org.jspecify.annotations.NullMarked;
