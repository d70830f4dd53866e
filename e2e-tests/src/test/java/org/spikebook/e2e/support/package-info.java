/** The packaged application as a process, and browsers that visit it. */
@NullMarked
package org.spikebook.e2e.support;

import org.jspecify.annotations.NullMarked;
