package org.spikebook.web.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Work of a second or so, away from the UI thread, on as many threads as the machine has cores; its
 * result comes back through {@link UI#access}. Cancelled when the component that requested it
 * leaves the page. Longer work is a job.
 */
@Service
public class Background implements DisposableBean {

    /** A piece of work; it should look at {@code cancelled} often. */
    public interface Work<R> {
        R run(Task task);
    }

    /** A piece of work under way. Safe for use by several threads. */
    public static final class Task {
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private final UI ui;
        private final Registration leaving;

        private Task(Component owner) {
            this.ui = UI.getCurrentOrThrow();
            this.leaving = Leaving.listen(owner, this::cancel);
        }

        public void cancel() {
            cancelled.set(true);
        }

        public boolean isCancelled() {
            return cancelled.get();
        }

        /** Runs {@code command} with the page locked, unless cancelled or the page is gone. */
        public void show(Command command) {
            access(() -> {
                if (!isCancelled()) {
                    command.execute();
                }
            });
        }

        /** The work is over: no one needs to know any more when its owner leaves. */
        private void end(Command last) {
            access(leaving::remove);
            show(last);
        }

        private void access(Command command) {
            try {
                ui.access(command);
            } catch (UIDetachedException gone) {
                cancel();
            }
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final ExecutorService threads = threads("background-");
    private final ExecutorService readers = threads("reading-");

    private static ExecutorService threads(String name) {
        return Executors.newFixedThreadPool(
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().name(name, 1).daemon().factory());
    }

    /**
     * Starts {@code work} in the name of the current visitor; call on the UI thread.
     *
     * @param owner when it leaves the page, the work is cancelled
     * @param done takes the result, on the UI thread; not called after a cancel
     * @param broken told, on the UI thread, that the work threw (which is logged)
     */
    public <R> Task start(Component owner, Work<R> work, Consumer<R> done, Runnable broken) {
        return start(threads, owner, work, done, broken);
    }

    /**
     * The same for work that reads people's files, which may take a minute: on threads of its own,
     * so that no one's run waits behind it.
     */
    public <R> Task startReading(Component owner, Work<R> work, Consumer<R> done, Runnable broken) {
        return start(readers, owner, work, done, broken);
    }

    private static <R> Task start(
            ExecutorService on, Component owner, Work<R> work, Consumer<R> done, Runnable broken) {
        Task task = new Task(owner);
        on.execute(new DelegatingSecurityContextRunnable(() -> run(task, work, done, broken)));
        return task;
    }

    private static <R> void run(Task task, Work<R> work, Consumer<R> done, Runnable broken) {
        Command last = () -> {};
        try {
            if (!task.isCancelled()) {
                R result = work.run(task);
                last = () -> done.accept(result);
            }
        } catch (RuntimeException | Error e) { // whatever it is, the page waits no longer
            LOG.error("Background work failed", e);
            last = broken::run;
        }
        task.end(last);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
        readers.shutdownNow();
    }
}
