/** Grading all submissions of an assignment again: job, preview, publication, audit trail. */
@NullMarked
package org.spikebook.web.grading.regrade;

import org.jspecify.annotations.NullMarked;
