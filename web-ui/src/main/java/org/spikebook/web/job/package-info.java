/** Work that takes long: durable, cancellable, with progress, limits and an owner. */
@NullMarked
package org.spikebook.web.job;

import org.jspecify.annotations.NullMarked;
