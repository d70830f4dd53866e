/**
 * Data sets that people bring: files and folders of many formats, read with limits.
 *
 * <p>To read it from the outside in:
 *
 * <ul>
 *   <li>{@link org.spikebook.training.datafile.DataFolder} makes a {@link
 *       org.spikebook.training.datafile.DataItem} of everything in a folder; {@code FolderItem}
 *       keeps what was read of it for as long as its {@code FileStamp} stays the same.
 *   <li>{@code DataReader} has the first {@code DataFormat} that knows the files ({@code
 *       IdxFormat}, {@code CsvFormat}, {@code ImageFormat}, {@code SoundFormat}, {@code
 *       EventFormat}, {@code SpikeHdf5Format}) read them from {@code DataFiles}: one file, {@code
 *       FolderFiles} or {@code ZipFiles}. A {@code LimitedReading} holds it to its {@link
 *       org.spikebook.training.datafile.source.DataLimits}.
 *   <li>{@code Samples} come out, still in the order of the files; {@code DatasetSplit} says which
 *       are for training, validation and test.
 *   <li>{@code DataFileErrors} words what is wrong with a file.
 *   <li>One file by itself, without classes: {@link org.spikebook.training.datafile.WavSample}. The
 *       codecs of event cameras are in {@code datafile.event}.
 * </ul>
 */
@NullMarked
package org.spikebook.training.datafile;

import org.jspecify.annotations.NullMarked;
