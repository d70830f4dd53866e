/** Tables of a learner's own runs. */
@NullMarked
package org.spikebook.web.runslab;

import org.jspecify.annotations.NullMarked;
