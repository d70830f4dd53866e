/** Counter-based random streams of encoders and trainers. */
@NullMarked
package org.spikebook.training.random;

import org.jspecify.annotations.NullMarked;
