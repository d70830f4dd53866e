package org.spikebook.e2e.support;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The lab of all journeys of this process that need none of their own: starting an application and
 * its first pages takes as long as many a journey. Every visitor is a new guest, who sees nothing
 * of others. It is opened when first needed and closed after the last class. Used by one thread.
 */
final class SharedLab implements AutoCloseable {

    /** Several processes may have one each, in the same folder of output. */
    private static final String NAME = "shared-" + ProcessHandle.current().pid();

    private @Nullable Chromium chromium;
    private @Nullable Lab lab;
    private @Nullable Path home;

    /** Gives it to those who ask for it, the same in all classes. */
    static final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == SharedLab.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SharedLab.class))
                    .computeIfAbsent(SharedLab.class, _ -> new SharedLab(), SharedLab.class);
        }
    }

    /** The lab, with an application that runs, whatever journeys before have done to it. */
    Lab open() {
        Lab open = lab;
        if (open == null) {
            open = start();
            lab = open;
        } else if (!open.server().isRunning()) {
            open.server().start();
        }
        return open;
    }

    /** The browser of all journeys of this process, whichever application they visit. */
    Chromium chromium() {
        Chromium open = chromium;
        if (open == null) {
            open = new Chromium();
            chromium = open;
        }
        return open;
    }

    private Lab start() {
        try {
            home = Files.createTempDirectory("shared-lab");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Lab(
                SpikebookServer.start(home, NAME, SpikebookServer.QUICK_TO_START), chromium());
    }

    @Override
    public void close() throws IOException {
        try {
            if (lab != null) {
                lab.close();
            }
        } finally {
            if (chromium != null) {
                chromium.close();
            }
        }
        if (home != null) {
            Output.delete(home);
        }
    }
}
