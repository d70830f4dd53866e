/** Which browser a request comes from, and who it was before. */
@NullMarked
package org.spikebook.web.account.device;

import org.jspecify.annotations.NullMarked;
