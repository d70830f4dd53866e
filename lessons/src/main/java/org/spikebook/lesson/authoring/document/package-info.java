/** Files of lessons that are being written: as JSON, and made of a notebook. */
@NullMarked
package org.spikebook.lesson.authoring.document;

import org.jspecify.annotations.NullMarked;
