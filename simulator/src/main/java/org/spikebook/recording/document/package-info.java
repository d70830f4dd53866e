/** The file format of recordings. */
@NullMarked
package org.spikebook.recording.document;

import org.jspecify.annotations.NullMarked;
