/** JSON as every document of the lessons needs it: strict reading and one canonical form. */
@NullMarked
package org.spikebook.lesson.document;

import org.jspecify.annotations.NullMarked;
