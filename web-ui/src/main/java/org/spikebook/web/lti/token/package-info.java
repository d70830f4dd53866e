/** Access to the services of platforms. */
@NullMarked
package org.spikebook.web.lti.token;

import org.jspecify.annotations.NullMarked;
