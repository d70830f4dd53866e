/** Titles of lessons and tasks that assignments and grades keep, in their reader's language. */
@NullMarked
package org.spikebook.web.catalog.title;

import org.jspecify.annotations.NullMarked;
