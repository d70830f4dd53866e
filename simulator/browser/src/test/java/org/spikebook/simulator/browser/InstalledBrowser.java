package org.spikebook.simulator.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser on this machine, told by the launcher or found on the path. */
enum InstalledBrowser {
    CHROMIUM("SPIKEBOOK_CHROMIUM", List.of("chromium", "chromium-browser", "google-chrome")) {
        @Override
        Stream<String> options(Path profile) {
            return Stream.of(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--user-data-dir=" + profile);
        }
    },
    FIREFOX("SPIKEBOOK_FIREFOX", List.of("firefox-esr", "firefox")) {
        @Override
        Stream<String> options(Path profile) {
            return Stream.of("--headless", "--no-remote", "--profile", profile.toString());
        }
    };

    private final String variable;
    private final List<String> names;

    InstalledBrowser(String variable, List<String> names) {
        this.variable = variable;
        this.names = names;
    }

    abstract Stream<String> options(Path profile);

    /**
     * The command that shows a page, without a window.
     *
     * @param profile a directory of its own
     */
    List<String> command(Path profile, String address) {
        return Stream.of(Stream.of(executable()), options(profile), Stream.of(address))
                .flatMap(part -> part)
                .toList();
    }

    private String executable() {
        return Optional.ofNullable(System.getenv(variable))
                .filter(path -> !path.isBlank())
                .or(this::onThePath)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "no " + names.getFirst() + ": install it, or set " + variable));
    }

    private Optional<String> onThePath() {
        List<String> directories =
                Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return names.stream()
                .flatMap(name -> directories.stream().map(each -> Path.of(each, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
