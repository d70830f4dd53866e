package org.spikebook.cli;

import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.db.backup.BackupException;
import org.spikebook.db.backup.BackupFile;
import org.spikebook.db.backup.BackupWriter;
import org.spikebook.db.backup.RunningServer;
import org.spikebook.simulator.text.Text;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code backup FILE}: all work of a server as one file, written while the server works. */
@Command(name = "backup", resourceBundle = "org.spikebook.cli.usage")
final class BackupCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1e6;

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "backupFile")
    private Path file = Path.of("");

    @Mixin private final HelpOption help = new HelpOption();

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws StopException {
        Path target = file.toAbsolutePath().normalize();
        requirePlace(target);
        DataHome home = DataHome.of(terminal);
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try {
                write(home, part);
                BackupFile.open(part).close();
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            say("backup.done", file, (long) Math.ceil(Files.size(target) / MEGABYTE));
        } catch (BackupException e) {
            throw StopException.failed(file.toString(), "backup.broken");
        } catch (IOException e) {
            throw failed("backup.failed", e);
        } catch (SQLException e) {
            throw failed("backup.database", e);
        }
        return ExitCode.DONE;
    }

    private void requirePlace(Path target) throws StopException {
        Path folder = Objects.requireNonNull(target.getParent());
        if (Files.exists(target)) {
            throw StopException.badInput(file.toString(), "backup.exists");
        } else if (!Files.isDirectory(folder)) {
            throw StopException.badInput(file.toString(), "backup.noFolder", folder);
        } else if (!Files.isWritable(folder)) {
            throw StopException.badInput(file.toString(), "backup.unwritable", folder);
        }
    }

    private static void write(DataHome home, Path part)
            throws IOException, SQLException, StopException {
        Optional<InputStream> server = new RunningServer(home.folder()).backup();
        if (server.isPresent()) {
            try (InputStream in = server.get()) {
                Files.copy(in, part);
            }
        } else {
            writeHere(home, part);
        }
    }

    private static void writeHere(DataHome home, Path part)
            throws IOException, SQLException, StopException {
        if (home.database().isAbsent(home.folder())) {
            throw StopException.badInput(home.folder().toString(), "backup.noData");
        }
        try (Connection database = home.database().connect();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            BackupWriter.write(database, home.folder(), Instant.now(), out);
        }
    }

    private StopException failed(String code, Exception e) {
        return StopException.failed(file.toString(), code, String.valueOf(e.getMessage()));
    }

    private void say(String key, Object... args) {
        terminal.out().println(Text.of(BackupCommand.class, key, args).english());
        terminal.out().flush();
    }
}
