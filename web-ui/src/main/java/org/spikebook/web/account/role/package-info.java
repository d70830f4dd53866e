/** What the roles of a class may do. */
@NullMarked
package org.spikebook.web.account.role;

import org.jspecify.annotations.NullMarked;
