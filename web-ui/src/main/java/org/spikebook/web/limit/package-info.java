/** Limits that the operator of a server sets, and how they are checked when it starts. */
@NullMarked
package org.spikebook.web.limit;

import org.jspecify.annotations.NullMarked;
