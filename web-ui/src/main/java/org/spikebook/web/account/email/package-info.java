/** E-mail addresses of accounts, which their owners confirm. */
@NullMarked
package org.spikebook.web.account.email;

import org.jspecify.annotations.NullMarked;
