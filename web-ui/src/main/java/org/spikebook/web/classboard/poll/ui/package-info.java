/** Questions to a class at work, on its board and on the pages of students. */
@NullMarked
package org.spikebook.web.classboard.poll.ui;

import org.jspecify.annotations.NullMarked;
