/**
 * What all JSON documents have in common: how strictly they are read, and in which words problems
 * are told.
 */
@NullMarked
package org.spikebook.simulator.document;

import org.jspecify.annotations.NullMarked;
