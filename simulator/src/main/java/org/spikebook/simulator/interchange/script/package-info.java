/** What exporters to scripts of other simulators have in common: Python, listings, problems. */
@NullMarked
package org.spikebook.simulator.interchange.script;

import org.jspecify.annotations.NullMarked;
