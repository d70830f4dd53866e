/** Bodies with their physics, for a network to control. */
@NullMarked
package org.spikebook.training.control;

import org.jspecify.annotations.NullMarked;
