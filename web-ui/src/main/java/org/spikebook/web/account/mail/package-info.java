/** Mails to the owners of accounts, where a mail server is configured. */
@NullMarked
package org.spikebook.web.account.mail;

import org.jspecify.annotations.NullMarked;
