/** Networks written down as scripts for Brian 2. */
@NullMarked
package org.spikebook.training.interchange.brian;

import org.jspecify.annotations.NullMarked;
