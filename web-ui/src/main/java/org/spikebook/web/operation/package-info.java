/** What those who run a server need: backups while it works. */
@NullMarked
package org.spikebook.web.operation;

import org.jspecify.annotations.NullMarked;
