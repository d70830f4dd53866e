/** The network cell: canvas, list, text, inspector, run. */
@NullMarked
package org.spikebook.web.networklab.ui;

import org.jspecify.annotations.NullMarked;
