/** The documentation of models as pages. */
@NullMarked
package org.spikebook.web.networklab.ui.model;

import org.jspecify.annotations.NullMarked;
