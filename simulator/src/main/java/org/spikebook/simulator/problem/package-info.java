/** What is wrong with something a user gave: where, what, and what to do about it. */
@NullMarked
package org.spikebook.simulator.problem;

import org.jspecify.annotations.NullMarked;
