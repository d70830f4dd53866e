/** The page that lists what a visitor has shown, to be printed. */
@NullMarked
package org.spikebook.web.grading.ui.certificate;

import org.jspecify.annotations.NullMarked;
