/** What a visitor has shown: graded submissions, lesson by lesson. */
@NullMarked
package org.spikebook.web.grading.certificate;

import org.jspecify.annotations.NullMarked;
