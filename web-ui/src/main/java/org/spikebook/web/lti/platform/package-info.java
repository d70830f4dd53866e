/** Learning platforms as administrators register them. */
@NullMarked
package org.spikebook.web.lti.platform;

import org.jspecify.annotations.NullMarked;
