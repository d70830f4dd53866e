package org.spikebook.web.account.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code spikebook.mail.*}.
 *
 * @param host the SMTP server that takes the mails; empty for no mails
 * @param port of that server
 * @param security how the connection to it is encrypted
 * @param username with which the server signs in there; empty for without
 * @param password the password for that; empty for none, or for one in a file
 * @param passwordFile file that holds the password; empty for none
 * @param from who sends the mails, as {@code Spikebook <spikebook@example.edu>}
 * @param publicAddress where people reach this server; links in mails begin with it
 */
@ConfigurationProperties("spikebook.mail")
public record MailProperties(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("starttls") MailSecurity security,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String passwordFile,
        @DefaultValue("") String from,
        @DefaultValue("") String publicAddress) {

    /** Never prints the password. */
    @Override
    public String toString() {
        return "MailProperties[" + host + ":" + port + ", " + from + "]";
    }
}
