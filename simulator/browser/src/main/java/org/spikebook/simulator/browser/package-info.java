/**
 * The simulator's home in a browser: TeaVM compiles it, with the classes that a browser lacks
 * replaced ({@link org.spikebook.simulator.browser.Substitutions}), to WebAssembly. {@link
 * org.spikebook.simulator.browser.Engine} is what a worker calls; its protocol is in the module's
 * README.
 */
@NullMarked
package org.spikebook.simulator.browser;

import org.jspecify.annotations.NullMarked;
