/** Functions whose last digits must be the same wherever the engine runs. */
@NullMarked
package org.spikebook.simulator.math;

import org.jspecify.annotations.NullMarked;
