/** The file format of recordings. */
@NullMarked
package org.spikebook.simulator.recording.document;

import org.jspecify.annotations.NullMarked;
