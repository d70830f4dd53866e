/** What importers and exporters of networks have in common. */
@NullMarked
package org.spikebook.simulator.interchange;

import org.jspecify.annotations.NullMarked;
