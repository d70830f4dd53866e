/** The page on which submissions are marked one after the other. */
@NullMarked
package org.spikebook.web.grading.marking.ui;

import org.jspecify.annotations.NullMarked;
