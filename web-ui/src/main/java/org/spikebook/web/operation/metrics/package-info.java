/** Figures of a running server for Prometheus: off unless {@code spikebook.metrics} is true. */
@NullMarked
package org.spikebook.web.operation.metrics;

import org.jspecify.annotations.NullMarked;
