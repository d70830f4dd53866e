/** The version of a class's own lesson by which an assignment is graded. */
@NullMarked
package org.spikebook.web.classroom.ui.version;

import org.jspecify.annotations.NullMarked;
