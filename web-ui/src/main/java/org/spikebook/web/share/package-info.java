/** Notebooks shown to others by a link, read only, and copies of them. */
@NullMarked
package org.spikebook.web.share;

import org.jspecify.annotations.NullMarked;
