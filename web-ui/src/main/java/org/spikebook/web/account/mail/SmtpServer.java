package org.spikebook.web.account.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

import javax.net.ssl.SSLSocketFactory;

/** The configured mail server: one connection a mail, each step of it with a time limit. */
final class SmtpServer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Duration STEP = Duration.ofSeconds(10);

    private final MailProperties settings;
    private final InternetAddress from;
    private final String password;
    private final Session session;

    /**
     * Does not connect yet. Encrypted connections trust whom Java trusts.
     *
     * @throws IllegalArgumentException with what is wrong with the settings
     */
    SmtpServer(MailProperties settings, PublicAddress address) {
        this(settings, address, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /**
     * The same.
     *
     * @param encryption makes the connections that are encrypted, and says whom they trust
     */
    SmtpServer(MailProperties settings, PublicAddress address, SSLSocketFactory encryption) {
        this.settings = settings;
        if (settings.security() == MailSecurity.NONE && !isThisMachine(settings.host())) {
            throw new IllegalArgumentException(
                    "SPIKEBOOK_SMTP_SECURITY=none is for a mail server on the same machine only");
        }
        this.from = sender(settings.from());
        this.password = password(settings);
        this.session = Session.getInstance(properties(address, encryption));
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static InternetAddress sender(String text) {
        try {
            InternetAddress sender = new InternetAddress(text, true);
            sender.setPersonal(sender.getPersonal(), UTF_8);
            return sender;
        } catch (AddressException | java.io.UnsupportedEncodingException e) {
            throw new IllegalArgumentException(
                    "SPIKEBOOK_SMTP_FROM must be an e-mail address, as Spikebook"
                            + " <spikebook@example.edu>",
                    e);
        }
    }

    private static String password(MailProperties settings) {
        if (settings.passwordFile().isBlank()) {
            return settings.password();
        }
        try {
            return Files.readString(Path.of(settings.passwordFile())).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("SPIKEBOOK_SMTP_PASSWORD_FILE cannot be read", e);
        }
    }

    private Properties properties(PublicAddress address, SSLSocketFactory encryption) {
        String step = String.valueOf(STEP.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", step);
        properties.setProperty("mail.smtp.timeout", step);
        properties.setProperty("mail.smtp.writetimeout", step);
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.username().isBlank()));
        boolean starts = settings.security() == MailSecurity.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starts));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(starts));
        properties.setProperty(
                "mail.smtp.ssl.enable", String.valueOf(settings.security() == MailSecurity.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", encryption);
        // by default it tries once more, by other means, where that fails
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        // by default it tells names of this machine
        properties.setProperty("mail.smtp.localhost", address.base().getHost());
        properties.setProperty("mail.from", from.getAddress());
        return properties;
    }

    /**
     * Hands a mail to the server.
     *
     * @throws MessagingException if it does not take the mail
     */
    void send(Mail mail, Instant now) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(from);
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(mail.to().address(), true));
        message.setSubject(mail.subject(), UTF_8);
        message.setText(mail.text(), UTF_8);
        message.setSentDate(Date.from(now));
        // no answers of those who are away
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            boolean signsIn = !settings.username().isBlank();
            transport.connect(
                    settings.host(),
                    settings.port(),
                    signsIn ? settings.username() : null,
                    signsIn ? password : null);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }
}
