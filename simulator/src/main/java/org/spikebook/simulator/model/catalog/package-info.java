/** Which models exist, and their documentation pages. */
@NullMarked
package org.spikebook.simulator.model.catalog;

import org.jspecify.annotations.NullMarked;
