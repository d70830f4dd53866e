/** Training plans and trained networks as versioned JSON. */
@NullMarked
package org.spikebook.training.document;

import org.jspecify.annotations.NullMarked;
