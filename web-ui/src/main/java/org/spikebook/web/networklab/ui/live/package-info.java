/** The live run: player, transport, scope. */
@NullMarked
package org.spikebook.web.networklab.ui.live;

import org.jspecify.annotations.NullMarked;
