/** How pages show points, and what explains them. */
@NullMarked
package org.spikebook.web.grading.ui.points;

import org.jspecify.annotations.NullMarked;
