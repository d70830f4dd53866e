/** From a valid network to tables that the engine can run. */
@NullMarked
package org.spikebook.compile;

import org.jspecify.annotations.NullMarked;
