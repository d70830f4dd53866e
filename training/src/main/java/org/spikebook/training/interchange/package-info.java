/** What networks that come from elsewhere or leave have in common. */
@NullMarked
package org.spikebook.training.interchange;

import org.jspecify.annotations.NullMarked;
