/** The course: lessons are folders of files, read into notebooks; and the Markdown they speak. */
@NullMarked
package org.spikebook.lesson.content;

import org.jspecify.annotations.NullMarked;
