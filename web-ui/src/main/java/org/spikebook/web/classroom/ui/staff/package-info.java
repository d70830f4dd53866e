/** Invites those who teach a class, and lets them accept. */
@NullMarked
package org.spikebook.web.classroom.ui.staff;

import org.jspecify.annotations.NullMarked;
