package org.spikebook.web.account.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;
import org.springframework.test.context.DynamicPropertyRegistry;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A mail server that speaks SMTP (RFC 5321) on a port of its own, and keeps what it takes. */
public final class TestMailServer implements AutoCloseable {

    /** What the application under test is told to be called. */
    public static final String PUBLIC = "https://spikebook.example.edu";

    private static final Pattern LINK = Pattern.compile("https?://\\S+/([A-Za-z0-9_-]{43})\\s");

    private final MailSecurity security;
    private final @Nullable TestCertificate identity;
    private final ServerSocket port;
    private final BlockingQueue<Received> mails = new LinkedBlockingQueue<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> openCommands = new CopyOnWriteArrayList<>();
    private volatile boolean refuses;

    /** One that encrypts nothing. */
    public TestMailServer() {
        this(MailSecurity.NONE, null);
    }

    /**
     * One that encrypts.
     *
     * @param identity by which it says who it is; none where it does not encrypt
     */
    TestMailServer(MailSecurity security, @Nullable TestCertificate identity) {
        this.security = security;
        this.identity = identity;
        try {
            port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    /** A mail that was taken. */
    public record Received(String from, String to, String subject, String text) {

        /** The secret of its link. */
        public String token() {
            Matcher link = LINK.matcher(text);
            if (!link.find()) {
                throw new AssertionError("no link: " + text);
            }
            return link.group(1);
        }
    }

    /** Settings with which the application sends its mails here. */
    public void configure(DynamicPropertyRegistry settings) {
        settings.add("SPIKEBOOK_SMTP_HOST", () -> "127.0.0.1");
        settings.add("SPIKEBOOK_SMTP_PORT", this::port);
        settings.add("SPIKEBOOK_SMTP_SECURITY", () -> "none");
        settings.add("SPIKEBOOK_SMTP_FROM", () -> "Spikebook <spikebook@example.edu>");
        settings.add("SPIKEBOOK_PUBLIC_ADDRESS", () -> PUBLIC);
    }

    public int port() {
        return port.getLocalPort();
    }

    /** Takes no mails, or takes them again. */
    public void refuse(boolean refuses) {
        this.refuses = refuses;
    }

    /** The next mail that comes. */
    public Received next() {
        try {
            Received mail = mails.poll(60, TimeUnit.SECONDS);
            if (mail == null) {
                throw new AssertionError("no mail came");
            }
            return mail;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public boolean isEmpty() {
        return mails.isEmpty();
    }

    /** What was said to it. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    /** What of that was not encrypted. */
    List<String> openCommands() {
        return List.copyOf(openCommands);
    }

    private void serve() {
        while (!port.isClosed()) {
            try (Socket client = port.accept()) {
                Socket spoken = security == MailSecurity.TLS ? encrypted(client) : client;
                say(spoken.getOutputStream(), "220 test");
                converse(spoken);
            } catch (IOException | MessagingException e) {
                // closed, or the client went
            }
        }
    }

    private void converse(Socket client) throws IOException, MessagingException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                client.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = client.getOutputStream();
        boolean isEncrypted = client instanceof SSLSocket;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            if (!isEncrypted) {
                openCommands.add(line);
            }
            String verb = line.split(" ", 2)[0];
            if (verb.equals("DATA")) {
                say(out, "354 go ahead");
                mails.add(received(in));
            }
            say(out, answer(verb, line, isEncrypted));
            if (verb.equals("STARTTLS")) {
                converse(encrypted(client));
                return;
            }
            if (verb.equals("QUIT")) {
                return;
            }
        }
    }

    /** The same connection, after the handshake. */
    private SSLSocket encrypted(Socket client) throws IOException {
        SSLSocketFactory layers = Objects.requireNonNull(identity).asServer().getSocketFactory();
        SSLSocket layer = (SSLSocket) layers.createSocket(client, null, true);
        layer.startHandshake();
        return layer;
    }

    private String answer(String verb, String line, boolean isEncrypted) {
        boolean offersTls = security == MailSecurity.STARTTLS && !isEncrypted;
        return switch (verb) {
            case "EHLO" -> "250-test\r\n250 " + (offersTls ? "STARTTLS" : "AUTH PLAIN");
            case "STARTTLS" -> "220 go ahead";
            case "AUTH" -> "235 welcome";
            case "RCPT" -> refuses ? "550 5.1.1 " + line.substring(8) + " unknown" : "250 ok";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static Received received(BufferedReader in) throws IOException, MessagingException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); !line.equals("."); line = in.readLine()) {
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        MimeMessage message =
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(
                                text.toString().getBytes(StandardCharsets.ISO_8859_1)));
        return new Received(
                only(message.getFrom()),
                only(message.getAllRecipients()),
                message.getSubject(),
                message.getContent().toString());
    }

    private static String only(Address... addresses) {
        if (addresses.length != 1) {
            throw new AssertionError("not one address: " + List.of(addresses));
        }
        return addresses[0].toString();
    }

    @Override
    public void close() {
        try {
            port.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
