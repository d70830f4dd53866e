/** The pages as a visitor sees them: what can be done there, whatever the markup. */
@NullMarked
package org.spikebook.e2e.page;

import org.jspecify.annotations.NullMarked;
