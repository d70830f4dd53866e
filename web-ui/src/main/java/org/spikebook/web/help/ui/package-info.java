/** The user guide as pages. */
@NullMarked
package org.spikebook.web.help.ui;

import org.jspecify.annotations.NullMarked;
