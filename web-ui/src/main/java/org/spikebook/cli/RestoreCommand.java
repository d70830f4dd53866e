package org.spikebook.cli;

import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.db.backup.BackupException;
import org.spikebook.db.backup.Restore;
import org.spikebook.simulator.text.Text;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;

/** {@code restore FILE}: puts a backup into an empty data folder and database. */
@Command(name = "restore", resourceBundle = "org.spikebook.cli.usage")
final class RestoreCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "restoredFile")
    private Path file = Path.of("");

    @Option(names = "--replace", descriptionKey = "replace")
    private boolean replace;

    @Mixin private final HelpOption help = new HelpOption();

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws StopException {
        if (Files.isDirectory(file)) {
            throw StopException.badInput(file.toString(), "isFolder");
        } else if (!Files.exists(file)) {
            throw StopException.badInput(file.toString(), "noSuchFile");
        } else if (!Files.isReadable(file)) {
            throw StopException.badInput(file.toString(), "unreadable");
        }
        DataHome home = DataHome.of(terminal);
        Restore.Result result = restore(home);
        say("restore.done", result.rows(), result.files(), home.folder());
        result.replaced().ifPresent(kept -> say("restore.kept", kept));
        terminal.out().flush();
        return ExitCode.DONE;
    }

    private Restore.Result restore(DataHome home) throws StopException {
        try {
            return Restore.run(file, home.folder(), home.database(), replace, Instant.now());
        } catch (BackupException e) {
            throw StopException.badInput(file.toString(), "restore." + e.code(), e.args());
        } catch (IOException | SQLException e) {
            throw StopException.failed(
                    file.toString(), "restore.failed", String.valueOf(e.getMessage()));
        }
    }

    private void say(String key, Object... args) {
        terminal.out().println(Text.of(RestoreCommand.class, key, args).english());
    }
}
