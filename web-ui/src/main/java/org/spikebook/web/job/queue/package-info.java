/** Whose turn it is: places in a queue, forecasts, origins. */
@NullMarked
package org.spikebook.web.job.queue;

import org.jspecify.annotations.NullMarked;
