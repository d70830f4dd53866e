/** The page on which an instructor looks at a regrade and publishes it. */
@NullMarked
package org.spikebook.web.grading.ui.regrade;

import org.jspecify.annotations.NullMarked;
