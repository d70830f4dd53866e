package org.spikebook.cli;

import org.jspecify.annotations.Nullable;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.db.DatabaseUrl;
import org.spikebook.db.backup.DatabaseAddress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/**
 * The data folder of a server and its database, by the settings that the server reads too.
 *
 * @param folder absolute
 * @param database where its rows are
 */
record DataHome(Path folder, DatabaseAddress database) {

    private static final String SETTINGS = "/application.properties";

    static DataHome of(Terminal terminal) {
        Path folder = Objects.requireNonNull(terminal.data().toAbsolutePath().getParent());
        String url = System.getenv("SPRING_DATASOURCE_URL");
        return new DataHome(
                folder,
                new DatabaseAddress(
                        url == null ? embedded(folder) : new DatabaseUrl(url).encrypted(),
                        orEmpty(System.getenv("SPRING_DATASOURCE_USERNAME")),
                        password()));
    }

    private static String password() {
        String file = orEmpty(System.getenv("SPIKEBOOK_DATABASE_PASSWORD_FILE"));
        if (file.isBlank()) {
            return orEmpty(System.getenv("SPRING_DATASOURCE_PASSWORD"));
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("SPIKEBOOK_DATABASE_PASSWORD_FILE cannot be read", e);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String embedded(Path folder) {
        Properties settings = new Properties();
        try (InputStream file = DataHome.class.getResourceAsStream(SETTINGS)) {
            settings.load(Objects.requireNonNull(file, SETTINGS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(settings.getProperty("spring.datasource.url"))
                .replace("${spikebook.home}", folder.toString());
    }
}
