/** Tables of runs on the notebook page. */
@NullMarked
package org.spikebook.web.runslab.ui;

import org.jspecify.annotations.NullMarked;
