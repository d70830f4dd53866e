package org.spikebook.web.account.mail;

import org.spikebook.db.account.AccountEmail;

/**
 * A mail in plain text.
 *
 * @param to whose account it is about, and where it is sent
 */
public record Mail(AccountEmail to, String subject, String text) {

    /** Prints neither the address nor the text, which may have a secret link. */
    @Override
    public String toString() {
        return "Mail[" + to.account() + "]";
    }
}
