/** A neuron model that exists in tests only. */
@NullMarked
package org.spikebook.web.networklab.example;

import org.jspecify.annotations.NullMarked;
