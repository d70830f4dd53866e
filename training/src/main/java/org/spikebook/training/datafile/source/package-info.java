/** Files and folders of data, read with limits. */
@NullMarked
package org.spikebook.training.datafile.source;

import org.jspecify.annotations.NullMarked;
