/** What training makes small beside the loss. */
@NullMarked
package org.spikebook.training.regularizer;

import org.jspecify.annotations.NullMarked;
