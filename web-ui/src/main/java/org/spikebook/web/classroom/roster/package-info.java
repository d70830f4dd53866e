/** The list of a class: reading, comparing and applying a file of it, and writing one. */
@NullMarked
package org.spikebook.web.classroom.roster;

import org.jspecify.annotations.NullMarked;
