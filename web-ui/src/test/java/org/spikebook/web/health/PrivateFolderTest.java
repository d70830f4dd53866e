package org.spikebook.web.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.env.MockEnvironment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class PrivateFolderTest {

    @Test
    void filesOfEarlierStarts_areForTheirOwnerOnly_butNotWhatLinksLeadTo(@TempDir Path folder)
            throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path home = Files.createDirectory(folder.resolve("home"));
        Path uploads = Files.createDirectory(home.resolve("uploads"));
        Path database = Files.writeString(home.resolve("spikebook.mv.db"), "");
        Path upload = Files.writeString(uploads.resolve("own.npz"), "");
        Path elsewhere = Files.writeString(folder.resolve("shared.npz"), "");
        Files.createSymbolicLink(home.resolve("link.npz"), elsewhere);
        for (Path open : new Path[] {home, uploads, database, upload, elsewhere}) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        }

        start(home);

        assertThat(rights(home)).isEqualTo("rwx------");
        assertThat(rights(uploads)).isEqualTo("rwx------");
        assertThat(rights(database)).isEqualTo("rw-------");
        assertThat(rights(upload)).isEqualTo("rw-------");
        assertThat(rights(elsewhere)).isEqualTo("rwxrwxrwx");
    }

    private static void start(Path home) {
        StaticApplicationContext context = new StaticApplicationContext();
        context.setEnvironment(
                new MockEnvironment().withProperty("spikebook.home", home.toString()));
        new PrivateFolder()
                .onApplicationEvent(
                        new ApplicationPreparedEvent(
                                new SpringApplication(), new String[0], context));
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
