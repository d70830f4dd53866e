/** The values of documents, apart from the names and the order of their parts. */
@NullMarked
package org.spikebook.lesson.similarity.document;

import org.jspecify.annotations.NullMarked;
