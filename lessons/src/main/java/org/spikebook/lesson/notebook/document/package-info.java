/** The notebook as JSON: {@code spikebook/notebook/1}. */
@NullMarked
package org.spikebook.lesson.notebook.document;

import org.jspecify.annotations.NullMarked;
