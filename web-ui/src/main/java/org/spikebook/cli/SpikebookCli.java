package org.spikebook.cli;

import org.spikebook.cli.lesson.LessonCheckCommand;
import org.spikebook.cli.lesson.LessonCommand;
import org.spikebook.cli.lesson.LessonNewCommand;
import org.spikebook.cli.lesson.LessonPreviewCommand;
import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.option.OptionValues;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.simulator.text.TerminalText;
import org.spikebook.simulator.text.Text;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * {@code spikebook VERB}: the laboratory without a server. Results are JSON on standard output or
 * in the file {@code --out}; problems go to standard error; the exit code is 0 (done), 1 (the work
 * failed, or does not fit the chip) or 2 (bad input).
 */
@Command(
        name = "spikebook",
        resourceBundle = "org.spikebook.cli.usage",
        synopsisSubcommandLabel = "COMMAND")
public final class SpikebookCli {

    private static final int WIDTH = 100;
    private static final int BUFFER = 1 << 16;

    @Mixin private final HelpOption help = new HelpOption();

    private SpikebookCli() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintStream out =
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
                        false,
                        StandardCharsets.UTF_8);
        boolean interactive = Boolean.getBoolean("spikebook.terminal");
        int code = run(args, new Terminal(out, System.err, interactive, data()));
        out.flush();
        System.exit(code);
    }

    /** Where the launcher says that data sets are: {@code $SPIKEBOOK_HOME/data}. */
    private static Path data() {
        String home = System.getProperty("spikebook.home");
        return home == null ? Path.of("data") : Path.of(home, "data");
    }

    /** Runs one command; the exit code. */
    static int run(String[] args, Terminal terminal) {
        CommandLine line = commandLine(terminal);
        return args.length == 0 ? usage(line, terminal) : line.execute(args);
    }

    private static CommandLine commandLine(Terminal terminal) {
        CommandLine line = new CommandLine(new SpikebookCli());
        line.addSubcommand(new SimulateCommand(terminal));
        line.addSubcommand(new AnalyseCommand(terminal));
        line.addSubcommand(new SweepCommand(terminal));
        line.addSubcommand(new TrainCommand(terminal));
        line.addSubcommand(new DataCommand(terminal));
        line.addSubcommand(new MapCommand(terminal));
        line.addSubcommand(new EmulateCommand(terminal));
        line.addSubcommand(new EnergyCommand(terminal));
        line.addSubcommand(new TradeOffCommand(terminal));
        line.addSubcommand(lesson(terminal));
        line.addSubcommand(new PublishCommand(terminal));
        line.addSubcommand(new ImportCommand(terminal));
        line.addSubcommand(new ExportCommand(terminal));
        line.addSubcommand(new BackupCommand(terminal));
        line.addSubcommand(new RestoreCommand(terminal));
        line.addSubcommand(person(terminal));
        line.setUsageHelpWidth(WIDTH);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        OptionValues.readBy(line);
        line.setParameterExceptionHandler((e, _) -> badArguments(e, terminal));
        line.setExecutionExceptionHandler((e, _, _) -> ended(e, terminal));
        return line;
    }

    private static CommandLine lesson(Terminal terminal) {
        CommandLine lesson = new CommandLine(new LessonCommand());
        lesson.addSubcommand(new LessonCheckCommand(terminal));
        lesson.addSubcommand(new LessonNewCommand(terminal));
        lesson.addSubcommand(new LessonPreviewCommand(terminal));
        return lesson;
    }

    private static CommandLine person(Terminal terminal) {
        CommandLine person = new CommandLine(new PersonCommand());
        person.addSubcommand(new PersonExportCommand(terminal));
        person.addSubcommand(new PersonEraseCommand(terminal));
        return person;
    }

    private static int usage(CommandLine line, Terminal terminal) {
        line.usage(terminal.err());
        return ExitCode.BAD_INPUT;
    }

    private static int badArguments(ParameterException e, Terminal terminal) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        String wrong = TerminalText.of(String.valueOf(e.getMessage()));
        say(terminal, "badArguments", wrong, command.qualifiedName());
        return ExitCode.BAD_INPUT;
    }

    private static int ended(Exception e, Terminal terminal) {
        if (e instanceof StopException stop) {
            terminal.err().print(stop.report());
            return stop.exitCode();
        }
        StackTraceElement[] trace = e.getStackTrace();
        say(
                terminal,
                "ourMistake",
                TerminalText.of(e.toString()),
                trace.length == 0 ? "" : trace[0]);
        return ExitCode.FAILED;
    }

    private static void say(Terminal terminal, String key, Object... args) {
        terminal.err().println(Text.of(SpikebookCli.class, key, args).english());
    }
}
