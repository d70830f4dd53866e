/** Several threads that do a step together: the only place of the engine that starts threads. */
@NullMarked
package org.spikebook.simulator.engine.threads;

import org.jspecify.annotations.NullMarked;
