/** Students ask for a review of a grade; those who teach answer. */
@NullMarked
package org.spikebook.web.grading.appeal;

import org.jspecify.annotations.NullMarked;
