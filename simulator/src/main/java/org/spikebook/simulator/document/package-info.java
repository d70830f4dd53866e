/** What all JSON documents have in common: how strictly they are read. */
@NullMarked
package org.spikebook.simulator.document;

import org.jspecify.annotations.NullMarked;
