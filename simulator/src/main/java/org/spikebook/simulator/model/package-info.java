/** What all model families share. */
@NullMarked
package org.spikebook.simulator.model;

import org.jspecify.annotations.NullMarked;
