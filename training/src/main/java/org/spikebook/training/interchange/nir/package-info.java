/**
 * Networks from and for other frameworks, in the Neuromorphic Intermediate Representation (J. E.
 * Pedersen et al. 2024, doi:10.1038/s41467-024-52259-9).
 */
@NullMarked
package org.spikebook.training.interchange.nir;

import org.jspecify.annotations.NullMarked;
