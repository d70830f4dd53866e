/** Appeals on the page of a submission and on that of a class. */
@NullMarked
package org.spikebook.web.grading.appeal.ui;

import org.jspecify.annotations.NullMarked;
