/** Runs compiled networks. */
@NullMarked
package org.spikebook.engine;

import org.jspecify.annotations.NullMarked;
