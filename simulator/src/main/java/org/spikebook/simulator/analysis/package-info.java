/** What recordings say: rates, counts and the answers read from them. */
@NullMarked
package org.spikebook.simulator.analysis;

import org.jspecify.annotations.NullMarked;
