/** How questions look on a notebook page, and what a class answered. */
@NullMarked
package org.spikebook.web.question.ui;

import org.jspecify.annotations.NullMarked;
