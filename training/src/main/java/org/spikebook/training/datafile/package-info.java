/** Data sets that people bring: files and folders of many formats, read with limits. */
@NullMarked
package org.spikebook.training.datafile;

import org.jspecify.annotations.NullMarked;
