/**
 * The network document: versioned JSON that may be wrong, read into a model or a list of problems.
 */
@NullMarked
package org.spikebook.simulator.network.document;

import org.jspecify.annotations.NullMarked;
