/** Passwords that are changed, and what shows again that an account's owner is asking. */
@NullMarked
package org.spikebook.web.account.password;

import org.jspecify.annotations.NullMarked;
