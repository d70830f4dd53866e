/** A lesson in the browser of its author while it is written. */
@NullMarked
package org.spikebook.cli.preview;

import org.jspecify.annotations.NullMarked;
