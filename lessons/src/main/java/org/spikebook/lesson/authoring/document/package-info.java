/** Files of lessons that are being written, as JSON. */
@NullMarked
package org.spikebook.lesson.authoring.document;

import org.jspecify.annotations.NullMarked;
