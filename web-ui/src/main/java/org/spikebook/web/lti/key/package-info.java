/** Keys of LTI: the server's own, and those that platforms publish. */
@NullMarked
package org.spikebook.web.lti.key;

import org.jspecify.annotations.NullMarked;
