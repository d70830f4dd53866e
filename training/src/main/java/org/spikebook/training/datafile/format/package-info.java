/** Codecs of data files: tables, images, sounds, IDX, events, HDF5. */
@NullMarked
package org.spikebook.training.datafile.format;

import org.jspecify.annotations.NullMarked;
