/** What training costs: {@code ./spikebook bench training}. */
@NullMarked
package org.spikebook.training.bench;

import org.jspecify.annotations.NullMarked;
