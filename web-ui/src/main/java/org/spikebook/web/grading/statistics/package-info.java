/** Statistics of an assignment: distribution of results, and how well tasks tell students apart. */
@NullMarked
package org.spikebook.web.grading.statistics;

import org.jspecify.annotations.NullMarked;
