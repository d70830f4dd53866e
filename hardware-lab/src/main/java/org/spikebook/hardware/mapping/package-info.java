/** Which neuron and which synapse sits on which core. */
@NullMarked
package org.spikebook.hardware.mapping;

import org.jspecify.annotations.NullMarked;
