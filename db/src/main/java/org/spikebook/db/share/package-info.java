/** Links that show notebooks read only, and the notebooks made of them. */
@NullMarked
package org.spikebook.db.share;

import org.jspecify.annotations.NullMarked;
