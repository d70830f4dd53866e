package org.spikebook.cli;

import org.jspecify.annotations.Nullable;
import org.spikebook.cli.option.Datasets;
import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.Output;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.training.datafile.DataFolder;
import org.spikebook.training.datafile.DataItem;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.document.DataListWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code data [NAME]}: lists the data sets that can be trained on, or describes one. */
@Command(name = "data", resourceBundle = "org.spikebook.cli.usage")
final class DataCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "name")
    private @Nullable String name;

    @Mixin private final HelpOption help = new HelpOption();

    @Mixin private final Output output = new Output();

    DataCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws StopException {
        output.check();
        output.write(name == null ? list() : description(name), terminal.out());
        return ExitCode.DONE;
    }

    private String list() {
        DatasetCatalog shipped = DatasetCatalog.standard();
        DataFolder folder =
                DataFolder.of(terminal.data(), taken -> shipped.info(taken).isPresent());
        List<DataItem> items = folder.items();
        for (DataItem item : items) {
            if (item instanceof DataItem.Unreadable unreadable) {
                terminal.warn(unreadable.path().toString(), List.of(unreadable.problem()));
            }
        }
        return DataListWriter.list(folder.path(), shipped.infos(), items);
    }

    private String description(String of) throws StopException {
        Laboratory laboratory = terminal.laboratory();
        Datasets.info(laboratory, "NAME", of);
        Dataset dataset = laboratory.datasets().dataset(of).orElseThrow();
        return DataListWriter.description(dataset);
    }
}
