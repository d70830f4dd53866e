/** What a job may write and take: bytes, memory. */
@NullMarked
package org.spikebook.web.job.limit;

import org.jspecify.annotations.NullMarked;
