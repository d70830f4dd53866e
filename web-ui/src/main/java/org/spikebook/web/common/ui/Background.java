package org.spikebook.web.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;

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
 * result comes back through {@link UI#access}. Cancelled when the component that asked for it
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

        private Task(UI ui) {
            this.ui = ui;
        }

        public void cancel() {
            cancelled.set(true);
        }

        public boolean isCancelled() {
            return cancelled.get();
        }

        /** Runs {@code command} with the page locked, unless cancelled or the page is gone. */
        public void show(Command command) {
            try {
                ui.access(() -> {
                    if (!isCancelled()) {
                        command.execute();
                    }
                });
            } catch (UIDetachedException gone) {
                cancel();
            }
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    Math.max(2, Runtime.getRuntime().availableProcessors()),
                    Thread.ofPlatform().name("background-", 1).daemon().factory());

    /**
     * Starts {@code work} in the name of the current visitor; call on the UI thread.
     *
     * @param owner when it leaves the page, the work is cancelled
     * @param done takes the result, on the UI thread; not called after a cancel
     * @param broken told, on the UI thread, that the work threw (which is logged)
     */
    public <R> Task start(Component owner, Work<R> work, Consumer<R> done, Runnable broken) {
        Task task = new Task(UI.getCurrentOrThrow());
        Leaving.listen(owner, task::cancel);
        threads.execute(new DelegatingSecurityContextRunnable(() -> run(task, work, done, broken)));
        return task;
    }

    private static <R> void run(Task task, Work<R> work, Consumer<R> done, Runnable broken) {
        if (task.isCancelled()) {
            return;
        }
        try {
            R result = work.run(task);
            task.show(() -> done.accept(result));
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("Background work failed", e);
            task.show(broken::run);
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
