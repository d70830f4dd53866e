/**
 * A network that is read, played without an end, looked at and changed while it plays: the same in
 * a page's worker and on the server.
 */
@NullMarked
package org.spikebook.simulator.live;

import org.jspecify.annotations.NullMarked;
