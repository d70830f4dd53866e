package org.spikebook.training.dataset;

import org.spikebook.network.model.Shape;
import org.spikebook.parameter.Text;

import java.util.List;

/**
 * What is known of a data set before it is loaded.
 *
 * @param name in plans, documents and on the command line
 * @param title for people
 * @param summary what it is and where it comes from, in a line or two
 * @param shape of a sample
 * @param classNames by label
 * @param sizes of its parts
 */
public record DatasetInfo(
        String name,
        Text title,
        Text summary,
        Shape shape,
        List<String> classNames,
        SplitSizes sizes) {

    public DatasetInfo {
        classNames = List.copyOf(classNames);
    }

    /** Number of values of a sample. */
    public int features() {
        return shape.size();
    }

    /** One whose texts stand in this package's bundle under its name. */
    static DatasetInfo bundled(
            String name, Shape shape, List<String> classNames, SplitSizes sizes) {
        return new DatasetInfo(
                name,
                Text.of(DatasetInfo.class, name + ".name"),
                Text.of(DatasetInfo.class, name + ".summary"),
                shape,
                classNames,
                sizes);
    }
}
