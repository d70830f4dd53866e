/** The board of a class at work, and what the pages of its students show of it. */
@NullMarked
package org.spikebook.web.classboard.ui;

import org.jspecify.annotations.NullMarked;
