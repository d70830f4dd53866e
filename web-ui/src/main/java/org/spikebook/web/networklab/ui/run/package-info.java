/** What a finished run shows and offers to download. */
@NullMarked
package org.spikebook.web.networklab.ui.run;

import org.jspecify.annotations.NullMarked;
