/** Pages of LTI: registered platforms, and where a launch arrives. */
@NullMarked
package org.spikebook.web.lti.ui;

import org.jspecify.annotations.NullMarked;
