/** The groups of an assignment, for instructors. */
@NullMarked
package org.spikebook.web.group.ui;

import org.jspecify.annotations.NullMarked;
