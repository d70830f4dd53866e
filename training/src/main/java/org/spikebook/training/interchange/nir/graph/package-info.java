/** NIR graphs as nodes and edges, read from and written to HDF5. */
@NullMarked
package org.spikebook.training.interchange.nir.graph;

import org.jspecify.annotations.NullMarked;
