package org.spikebook.training.dataset;

import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Locale;

/**
 * What is known of a data set before it is loaded.
 *
 * @param name in plans, documents and on the command line
 * @param title for people
 * @param summary what it is and where it comes from, in a line or two
 * @param shape of a sample, or of a frame of it
 * @param classNames by label, as documents and files have them
 * @param sizes of its parts
 * @param form what its samples are
 */
public record DatasetInfo(
        String name,
        Text title,
        Text summary,
        Shape shape,
        List<String> classNames,
        SplitSizes sizes,
        SampleForm form) {

    public DatasetInfo {
        classNames = List.copyOf(classNames);
    }

    /** A set of still samples. */
    public DatasetInfo(
            String name,
            Text title,
            Text summary,
            Shape shape,
            List<String> classNames,
            SplitSizes sizes) {
        this(name, title, summary, shape, classNames, sizes, SampleForm.STILL);
    }

    /** The same with samples of another form. */
    public DatasetInfo withForm(SampleForm changed) {
        return new DatasetInfo(name, title, summary, shape, classNames, sizes, changed);
    }

    /** Classes by label in the language of a reader, as far as there are words for them. */
    public List<String> classNames(Locale locale) {
        List<Text> words = Text.startingWith(DatasetInfo.class, name + ".class.");
        return words.size() == classNames.size()
                ? words.stream().map(word -> word.in(locale)).toList()
                : classNames;
    }

    /** Number of values of a sample, or of a frame of it. */
    public int features() {
        return shape.size();
    }

    /** One whose texts stand in this package's bundle under its name. */
    public static DatasetInfo bundled(
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
