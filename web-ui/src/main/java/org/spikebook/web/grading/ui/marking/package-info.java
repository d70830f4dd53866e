/** The page on which submissions are marked one after the other. */
@NullMarked
package org.spikebook.web.grading.ui.marking;

import org.jspecify.annotations.NullMarked;
