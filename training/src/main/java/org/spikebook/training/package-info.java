/** Training: a drawn network, a plan and a data set become a trained network. */
@NullMarked
package org.spikebook.training;

import org.jspecify.annotations.NullMarked;
