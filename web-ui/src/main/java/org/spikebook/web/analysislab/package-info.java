/** What a recording says in numbers and figures, and sweeps of a parameter. */
@NullMarked
package org.spikebook.web.analysislab;

import org.jspecify.annotations.NullMarked;
