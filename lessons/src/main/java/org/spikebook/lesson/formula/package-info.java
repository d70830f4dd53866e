/** Formulas within a text: TeX between dollars, found by Markdown and left as it is. */
@NullMarked
package org.spikebook.lesson.formula;

import org.jspecify.annotations.NullMarked;
