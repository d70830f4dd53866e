/** What a job may write and take: bytes, memory, priority. */
@NullMarked
package org.spikebook.web.job.limit;

import org.jspecify.annotations.NullMarked;
