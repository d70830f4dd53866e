/**
 * The notebook: a document of cells with stable ids, their order of dependence and their hashes.
 */
@NullMarked
package org.spikebook.lesson.notebook;

import org.jspecify.annotations.NullMarked;
