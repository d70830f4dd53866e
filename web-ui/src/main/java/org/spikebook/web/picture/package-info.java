/** Pictures of lessons, served to pages. */
@NullMarked
package org.spikebook.web.picture;

import org.jspecify.annotations.NullMarked;
