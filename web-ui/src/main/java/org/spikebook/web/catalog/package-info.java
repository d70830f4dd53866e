/** The list of lessons: the first page. */
@NullMarked
package org.spikebook.web.catalog;

import org.jspecify.annotations.NullMarked;
