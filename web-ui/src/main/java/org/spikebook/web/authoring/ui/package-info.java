/** The pages on which lessons are written, and the offer of a newer version above a notebook. */
@NullMarked
package org.spikebook.web.authoring.ui;

import org.jspecify.annotations.NullMarked;
