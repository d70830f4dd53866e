/** A network that a student shows to the class, on boards and pages of students. */
@NullMarked
package org.spikebook.web.classboard.spotlight.ui;

import org.jspecify.annotations.NullMarked;
