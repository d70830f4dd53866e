/** The page with the statistics of an assignment. */
@NullMarked
package org.spikebook.web.grading.ui.statistics;

import org.jspecify.annotations.NullMarked;
