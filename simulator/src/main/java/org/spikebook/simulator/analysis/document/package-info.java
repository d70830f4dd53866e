/** Analyzes as files. */
@NullMarked
package org.spikebook.simulator.analysis.document;

import org.jspecify.annotations.NullMarked;
