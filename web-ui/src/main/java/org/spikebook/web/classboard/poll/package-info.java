/** Questions to a class at work: asked from its board, answered on the pages of students. */
@NullMarked
package org.spikebook.web.classboard.poll;

import org.jspecify.annotations.NullMarked;
