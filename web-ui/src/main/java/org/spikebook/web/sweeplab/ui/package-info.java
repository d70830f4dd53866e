/** Sweep cells on the notebook page. */
@NullMarked
package org.spikebook.web.sweeplab.ui;

import org.jspecify.annotations.NullMarked;
