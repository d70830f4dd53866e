/** JSON of chips, register files, mappings, chip runs and energy reports. */
@NullMarked
package org.spikebook.hardware.document;

import org.jspecify.annotations.NullMarked;
