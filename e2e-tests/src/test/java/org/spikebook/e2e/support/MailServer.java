package org.spikebook.e2e.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server that speaks SMTP (RFC 5321) on a port of its own, and keeps what it takes. English
 * mails come as they were written; it decodes nothing.
 */
public final class MailServer implements AutoCloseable {

    /** What links in mails begin with; journeys open what follows. */
    private static final String PUBLIC = "https://spikebook.example.edu";

    private static final Pattern LINK = Pattern.compile(Pattern.quote(PUBLIC) + "(/\\S+)");

    private final ServerSocket port;
    private final BlockingQueue<Mail> mails = new LinkedBlockingQueue<>();

    private MailServer(ServerSocket port) {
        this.port = port;
    }

    /** Starts it on a free port. */
    public static MailServer start() {
        try {
            MailServer server =
                    new MailServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(server::serve);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mail that was taken, with its headers. */
    public record Mail(String text) {

        /** Where its link leads on this server. */
        public String path() {
            Matcher link = LINK.matcher(text);
            if (!link.find()) {
                throw new AssertionError("no link: " + text);
            }
            return link.group(1);
        }
    }

    /** Options for the application's Java, by which its mails come here. */
    public List<String> javaOptions() {
        return List.of(
                "-DSPIKEBOOK_SMTP_HOST=127.0.0.1",
                "-DSPIKEBOOK_SMTP_PORT=" + port.getLocalPort(),
                "-DSPIKEBOOK_SMTP_SECURITY=none",
                "-DSPIKEBOOK_SMTP_FROM=Spikebook <spikebook@example.edu>",
                "-DSPIKEBOOK_PUBLIC_ADDRESS=" + PUBLIC);
    }

    /** The next mail that comes. */
    public Mail next() {
        try {
            Mail mail = mails.poll((long) Timeouts.PAGE_MS, TimeUnit.MILLISECONDS);
            if (mail == null) {
                throw new AssertionError("no mail came");
            }
            return mail;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void serve() {
        while (!port.isClosed()) {
            try (Socket client = port.accept()) {
                converse(client);
            } catch (IOException e) {
                // closed, or the client went
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                client.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = client.getOutputStream();
        say(out, "220 journey");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            switch (line.split(" ", 2)[0]) {
                case "DATA" -> {
                    say(out, "354 go ahead");
                    mails.add(new Mail(received(in)));
                    say(out, "250 ok");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String received(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        }
        return text.toString();
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
