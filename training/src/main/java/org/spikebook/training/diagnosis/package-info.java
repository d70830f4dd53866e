/** What can be seen to go wrong in a training, as data. */
@NullMarked
package org.spikebook.training.diagnosis;

import org.jspecify.annotations.NullMarked;
