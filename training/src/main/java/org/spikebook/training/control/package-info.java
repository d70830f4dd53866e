/** Control tasks: plants with their physics, and a temporal-difference critic. */
@NullMarked
package org.spikebook.training.control;

import org.jspecify.annotations.NullMarked;
