/** Who goes first on the processors: pages before gradings before work. */
@NullMarked
package org.spikebook.web.priority;

import org.jspecify.annotations.NullMarked;
