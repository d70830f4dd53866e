/** What the page costs and how fast it is, measured in a real browser. */
@NullMarked
package org.spikebook.e2e.bench;

import org.jspecify.annotations.NullMarked;
