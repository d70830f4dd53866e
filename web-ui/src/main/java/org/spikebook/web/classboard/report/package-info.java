/** What a class did with an assignment: who did what, common wrong answers, failed checks. */
@NullMarked
package org.spikebook.web.classboard.report;

import org.jspecify.annotations.NullMarked;
