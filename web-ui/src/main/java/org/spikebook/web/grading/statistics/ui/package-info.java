/** The page with the statistics of an assignment. */
@NullMarked
package org.spikebook.web.grading.statistics.ui;

import org.jspecify.annotations.NullMarked;
