/** Tasks in the notebook, receipts, and the gradebook. */
@NullMarked
package org.spikebook.web.grading.ui;

import org.jspecify.annotations.NullMarked;
