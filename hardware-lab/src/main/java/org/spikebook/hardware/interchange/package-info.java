/** Networks of other tools that are integers already. */
@NullMarked
package org.spikebook.hardware.interchange;

import org.jspecify.annotations.NullMarked;
