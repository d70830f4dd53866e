package org.spikebook.web.health;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Stands before a server, and lets through what is said or keeps it, as a stopped server does. */
public final class Gate implements AutoCloseable {

    private final ServerSocket door;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private boolean open = true;

    public Gate() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets through to {@code target}, a port of this machine. */
    public void standBefore(int target) {
        Thread.ofVirtual().start(() -> receive(target));
    }

    public int port() {
        return door.getLocalPort();
    }

    public void shut() {
        set(false);
    }

    public void open() {
        set(true);
    }

    private void set(boolean isOpen) {
        lock.lock();
        try {
            open = isOpen;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitOpen() throws InterruptedException {
        lock.lock();
        try {
            while (!open) {
                opened.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void receive(int target) {
        try {
            while (true) {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> lead(client, target));
            }
        } catch (IOException e) {
            open(); // closed
        }
    }

    /** A server that is away, as while it restarts, turns away this client only. */
    private void lead(Socket client, int target) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            Thread.ofVirtual().start(() -> pass(client, server));
            Thread.ofVirtual().start(() -> pass(server, client));
        } catch (IOException e) {
            turnAway(client);
        }
    }

    private static void turnAway(Socket client) {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                awaitOpen();
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            return; // one of the two has left
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
