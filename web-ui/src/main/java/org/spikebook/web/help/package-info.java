/** The user guide of {@code docs/user-guide}, for pages. */
@NullMarked
package org.spikebook.web.help;

import org.jspecify.annotations.NullMarked;
