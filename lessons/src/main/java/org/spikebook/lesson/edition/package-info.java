/** What a newer version of a lesson makes of the notebooks that were begun with an older one. */
@NullMarked
package org.spikebook.lesson.edition;

import org.jspecify.annotations.NullMarked;
