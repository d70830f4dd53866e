/** What all parts of LTI share: refusals, addresses, requests to platforms. */
@NullMarked
package org.spikebook.web.lti;

import org.jspecify.annotations.NullMarked;
