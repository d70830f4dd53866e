package org.spikebook.web.account.mail;

/** How the connection to the mail server is encrypted. */
public enum MailSecurity {

    /** From its first commands on; a server that does not offer that gets no mail. */
    STARTTLS,

    /** From its first byte on. */
    TLS,

    /** Not at all: to a server on the same machine only. */
    NONE
}
