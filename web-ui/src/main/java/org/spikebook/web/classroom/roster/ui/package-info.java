/** The list of a class on its page. */
@NullMarked
package org.spikebook.web.classroom.roster.ui;

import org.jspecify.annotations.NullMarked;
