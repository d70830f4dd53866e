/** Fields and controls for parameters. */
@NullMarked
package org.spikebook.web.networklab.ui.field;

import org.jspecify.annotations.NullMarked;
